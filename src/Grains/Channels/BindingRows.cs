using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Channels;

/// <summary>Bindings as the store keeps them.</summary>
internal static class BindingRows
{
    public static BindingRow ToRow(TenantId tenant, ChannelName channel, Binding binding) => new(
        tenant,
        channel,
        binding.Key,
        binding.Contact,
        binding.InstanceId,
        binding.RegId == 0 ? null : binding.RegId,
        binding.Gateway,
        binding.Flow,
        binding.SipCallId,
        binding.CSeq,
        binding.ExpiresAt.ToUnixTimeMilliseconds(),
        binding.RegisteredAt.ToUnixTimeMilliseconds(),
        binding.UserAgent,
        binding.Source,
        binding.Path.IsEmpty ? null : string.Join('\n', binding.Path),
        binding.KeepAlive);

    public static Binding ToBinding(BindingRow row) => new(
        row.Contact,
        row.InstanceId,
        row.RegId ?? 0,
        row.Gateway,
        row.Flow,
        row.ReceivedFrom ?? "",
        row.Path is null ? [] : [.. row.Path.Split('\n')],
        row.CallId,
        (uint)row.CSeq,
        DateTimeOffset.FromUnixTimeMilliseconds(row.RegisteredAt),
        DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt),
        row.UserAgent ?? "",
        row.KeepAlive);
}

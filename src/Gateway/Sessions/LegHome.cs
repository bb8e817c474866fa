using System.Text;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// The registration of a leg's device. It counts where the device names itself by its GRUU: then its requests are for the contact
/// it registered, and it is found on another flow when the one it was heard on is gone (RFC 5627 5.4).
/// </summary>
internal sealed class LegHome(LegSession leg)
{
    private ChannelName? _channel;
    private string? _contact;

    /// <summary>The contact that requests are for; empty to send them to whatever the dialog names.</summary>
    public ReadOnlySpan<byte> Contact => _contact is { } contact && Device is not null ? Encoding.UTF8.GetBytes(contact) : default;

    /// <summary>The device, when it names itself by its GRUU; another's leads nowhere.</summary>
    public Gruu? Device =>
        _channel is { } channel && leg.Dialog is { } dialog && leg.Call.Context.Homes.Read(dialog.RemoteTarget) is { } device && device.Channel == channel
            ? device
            : null;

    /// <param name="contact">As registered; null when that is not known.</param>
    public void Settle(ChannelName channel, string? contact) => (_channel, _contact) = (channel, contact);

    /// <summary>A way to the device that is open; null when there is none now, or the device has no home.</summary>
    public async Task<Flow?> FindFlow()
    {
        if (Device is not { } device)
            return null;
        foreach (var binding in await leg.Call.Context.Homes.Find(leg.Call.Tenant, device).ConfigureAwait(false))
        {
            if (!leg.Core.Flows.TryResolve(new FlowId(binding.Flow), out var flow) || !flow.IsOpen || !leg.Path.Takes(flow))
                continue;
            Settle(device.Channel, binding.Contact);
            return flow;
        }

        return null;
    }
}

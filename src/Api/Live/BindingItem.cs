using System.ComponentModel;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Api.Live;

internal sealed record BindingItem
{
    public required string Contact { get; init; }

    [Description("+sip.instance of the device")]
    public required string? InstanceId { get; init; }

    public required string Gateway { get; init; }

    [Description("Transport and address it was seen to come from")]
    public required string Source { get; init; }

    public required string UserAgent { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public static BindingItem Of(Binding binding) => new()
    {
        Contact = binding.Contact,
        InstanceId = binding.InstanceId,
        Gateway = binding.Gateway.Value,
        Source = binding.Source,
        UserAgent = binding.UserAgent,
        RegisteredAt = binding.RegisteredAt,
        ExpiresAt = binding.ExpiresAt,
    };
}

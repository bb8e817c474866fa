namespace Softswitch.Domain.Devices.Registrations;

/// <summary>Which bindings lead to the same device. It is asked over one of its flows at a time (RFC 5626 7).</summary>
public static class InstanceFlows
{
    /// <summary>The flows of each device: the one refreshed last comes first, of those refreshed at once the lowest reg-id.</summary>
    public static ImmutableArray<ImmutableArray<Binding>> Of(ImmutableArray<Binding> bindings) =>
    [
        .. bindings
            .GroupBy(binding => binding.InstanceId ?? binding.Contact, StringComparer.Ordinal)
            .Select(flows => flows.OrderByDescending(binding => binding.ExpiresAt).ThenBy(binding => binding.RegId).ToImmutableArray()),
    ];
}

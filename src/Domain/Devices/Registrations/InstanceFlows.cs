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

    /// <summary>
    /// The flows of the device that a GRUU leads to (RFC 5627 5.4), in the same order; empty when it is not registered on this
    /// channel, or no longer as it was when the temporary GRUU was given.
    /// </summary>
    public static ImmutableArray<Binding> Of(ImmutableArray<Binding> bindings, ChannelName channel, Gruu device)
    {
        if (device.Channel != channel)
            return [];
        var instance = device.InstanceId
            ?? bindings.FirstOrDefault(binding => binding.InstanceId is not null && RegistrationMark.Of(binding) == device.Registration)?.InstanceId;

        // RFC 3261 19.1.4: the parameters of a URI have no case.
        return Of(bindings.RemoveAll(binding => binding.InstanceId is null || !binding.InstanceId.Equals(instance, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault([]);
    }
}

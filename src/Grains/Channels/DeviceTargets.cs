using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Grains.Channels;

/// <summary>The devices of a channel as a call can be offered to them.</summary>
internal static class DeviceTargets
{
    /// <param name="device">The one that is asked for; null for all.</param>
    public static ImmutableArray<DeviceTarget> Of(ChannelModel model, ImmutableArray<Binding> bindings, Gruu? device)
    {
        if (device is null)
            return [.. InstanceFlows.Of(bindings).Select(flows => Of(model, flows))];
        var found = InstanceFlows.Of(bindings, model.Name, device);
        return found.IsEmpty ? [] : [Of(model, found)];
    }

    private static DeviceTarget Of(ChannelModel model, ImmutableArray<Binding> flows) =>
        Of(model, flows[0]) with { Others = [.. flows.Skip(1).Select(flow => Of(model, flow))] };

    private static DeviceTarget Of(ChannelModel model, Binding binding) =>
        new(model.Name, binding.Contact, binding.Gateway, binding.Flow, binding.Path, model.Encryption);
}

using System.Collections.Immutable;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Tests.Devices;

/// <summary>Bindings of the same device (RFC 5626 7).</summary>
public sealed class InstanceFlowsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Flows_of_an_instance_are_one_device_with_the_latest_first()
    {
        var flows = InstanceFlows.Of([Bind("a1", "one", 1, 10), Bind("a2", "one", 2, 30), Bind("a3", "one", 3, 20)]);

        Assert.Equal(["a2", "a3", "a1"], Contacts(Assert.Single(flows)));
    }

    [Fact]
    public void Of_flows_refreshed_at_once_the_lowest_number_comes_first() =>
        Assert.Equal(["a1", "a2"], Contacts(Assert.Single(InstanceFlows.Of([Bind("a2", "one", 2, 10), Bind("a1", "one", 1, 10)]))));

    [Fact]
    public void Instance_that_registers_with_and_without_numbers_is_one_device() =>
        Assert.Single(InstanceFlows.Of([Bind("a0", "one", 0, 10), Bind("a1", "one", 1, 10)]));

    [Fact]
    public void Other_instances_and_contacts_without_one_are_devices_of_their_own() =>
        Assert.Equal(4, InstanceFlows.Of([Bind("a", "one", 1, 10), Bind("b", "two", 1, 10), Bind("c", null, 0, 10), Bind("d", null, 0, 10)]).Length);

    private static string[] Contacts(ImmutableArray<Binding> flows) => [.. flows.Select(binding => binding.Contact)];

    private static Binding Bind(string contact, string? instance, int regId, int seconds) => new(
        contact, instance, regId, new GatewayId("gw1"), $"tcp:{contact}", "tcp:192.0.2.1:5060", [], "reg", 1, Now, Now.AddSeconds(seconds), "phone", true);
}

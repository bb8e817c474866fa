using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Tests.Devices;

/// <summary>Bindings of the same device (RFC 5626 7).</summary>
public sealed class InstanceFlowsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ChannelName Alice = new("alice");

    private static ImmutableArray<Binding> Several { get; } = [Bind("a1", "one", 1, 10), Bind("a2", "one", 2, 30), Bind("b", "two", 1, 10), Bind("c", null, 0, 10)];

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

    [Theory]
    [InlineData("alice", "one", "a2 a1")]
    [InlineData("alice", "ONE", "a2 a1")]
    [InlineData("alice", "two", "b")]
    [InlineData("alice", "three", "")]
    [InlineData("alice", "c", "")]
    [InlineData("bob", "one", "")]
    public void Public_gruu_leads_to_the_flows_of_its_instance_alone(string channel, string instance, string contacts) =>
        Assert.Equal(contacts, Found(Several, new Gruu(new ChannelName(channel), instance)));

    [Fact]
    public void Temporary_gruu_leads_to_all_flows_of_the_registration_it_was_given_for()
    {
        Assert.Equal("a2 a1", Found(Several, Temporary(Several[0])));
        Assert.Equal("a2 a1", Found(Several, Temporary(Several[1])));
        Assert.Equal("b", Found(Several, Temporary(Several[2])));
    }

    [Fact]
    public void Temporary_gruu_of_another_registration_leads_nowhere()
    {
        Assert.Equal("", Found(Several, Temporary(Several[0] with { SipCallId = "another" })));
        Assert.Equal("", Found(Several, Temporary(Several[0] with { RegisteredAt = Now.AddMilliseconds(1) })));
        Assert.Equal("", Found(Several, new Gruu(Alice, null)));
        Assert.Equal("", Found(Several, Gruu.Nobodys));
        Assert.Equal("", Found([], Temporary(Several[0])));
    }

    [Fact]
    public void Temporary_gruu_outlives_the_part_of_a_millisecond_that_no_store_keeps() =>
        Assert.Equal("a2 a1", Found(Several, Temporary(Several[0] with { RegisteredAt = Now.AddTicks(9) })));

    private static Gruu Temporary(Binding binding) => new(Alice, null, RegistrationMark.Of(binding));

    private static string Found(ImmutableArray<Binding> bindings, Gruu device) => string.Join(' ', Contacts(InstanceFlows.Of(bindings, Alice, device)));

    private static string[] Contacts(ImmutableArray<Binding> flows) => [.. flows.Select(binding => binding.Contact)];

    private static Binding Bind(string contact, string? instance, int regId, int seconds) => new(
        contact, instance, regId, new GatewayId("gw1"), $"tcp:{contact}", "tcp:192.0.2.1:5060", [], "reg", 1, Now, Now.AddSeconds(seconds), "phone", true);
}

using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Tests.Live;

public sealed class LiveRouteTests : HostedTest
{
    private static readonly UserId Anna = new(new Guid(7, 0, 0, new byte[8]));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.Board("acme").Publish([Views.Change("acme", 1), Views.Change("acme", 2)]);
        Host.Board("acme").Channels = [Desk()];
        Host.Grains[(typeof(ICallGrain), $"acme/{Views.Id(1)}")] = new FakeCall(Views.Call("acme", 1));
        Host.Grains[(typeof(IChannelGrain), "acme/desk")] = new FakeChannel(Desk);
        Host.Grains[(typeof(IUserGrain), $"acme/{Anna}")] = new FakeUser(
            new UserView(new TenantId("acme"), Anna, "Anna", new ExtensionNumber("101"), UserPresence.OnCall, [Desk()]));
    }

    [Fact]
    public async Task Calls_channels_and_users_are_seen_as_they_are()
    {
        var client = Host.As("Reader.acme");
        var calls = await client.Send("GET", "tenants/acme/calls").Expect(HttpStatusCode.OK);
        Assert.Equal(2, calls["items"]!.AsArray().Count);
        var call = await client.Send("GET", $"tenants/acme/calls/{Views.Id(1)}").Expect(HttpStatusCode.OK);
        Assert.Equal("Talking", (string)call["phase"]!);
        var channel = await client.Send("GET", "tenants/acme/channels/desk/live").Expect(HttpStatusCode.OK);
        Assert.True((bool)channel["registered"]!);
        Assert.Equal("sip:desk@192.0.2.1", (string)channel["bindings"]![0]!["contact"]!);
        var user = await client.Send("GET", $"tenants/acme/users/{Anna}/live").Expect(HttpStatusCode.OK);
        Assert.Equal("OnCall", (string)user["presence"]!);
        Assert.Equal(channel.ToJsonString(), user["channels"]![0]!.ToJsonString());
        var live = await client.Send("GET", "tenants/acme/live").Expect(HttpStatusCode.OK);
        Assert.Equal(2, (int)live["sequence"]!);
        Assert.Equal("desk", (string)live["channels"]![0]!["name"]!);
        var state = Assert.Single(live["users"]!.AsArray())!;
        Assert.Equal((Anna.ToString(), "OnCall", "desk"), ((string)state["id"]!, (string)state["presence"]!, (string)state["channels"]![0]!));
    }

    [Theory]
    [InlineData("GET", "calls/00000009000000000000000000000000")]
    [InlineData("GET", "calls/nonsense")]
    [InlineData("DELETE", "calls/00000009000000000000000000000000")]
    [InlineData("GET", "channels/unknown/live")]
    [InlineData("GET", "channels/a%20b/live")]
    [InlineData("GET", "users/00000009000000000000000000000000/live")]
    [InlineData("GET", "users/nonsense/live")]
    [InlineData("GET", "records/00000009000000000000000000000000")]
    [InlineData("GET", "records/nonsense")]
    [InlineData("DELETE", "keys/00000009000000000000000000000000")]
    [InlineData("DELETE", "keys/nonsense")]
    public async Task What_is_not_there_is_not_found(string method, string path) =>
        await Host.As("TenantAdmin.acme").Send(method, "tenants/acme/" + path).Refused(HttpStatusCode.NotFound);

    [Fact]
    public async Task Hang_up_ends_the_call_and_is_logged()
    {
        await Host.As("Supervisor.acme").Send("DELETE", $"tenants/acme/calls/{Views.Id(1)}").Expect(HttpStatusCode.NoContent);
        Assert.True(((FakeCall)Host.Grains[(typeof(ICallGrain), $"acme/{Views.Id(1)}")]).IsHungUp);
        await Host.As("Supervisor.acme").Send("DELETE", $"tenants/acme/calls/{Views.Id(1)}").Refused(HttpStatusCode.NotFound);
        var audit = await Host.As("TenantAdmin.acme").Send("GET", "tenants/acme/audit").Expect(HttpStatusCode.OK);
        Assert.Equal($"call {Views.Id(1)}", (string)audit["items"]![0]!["what"]!);
    }

    [Theory]
    [InlineData("POST", """{ "state": "Recording" }""", RecordingOrder.Record)]
    [InlineData("POST", """{ "state": "Paused" }""", RecordingOrder.Pause)]
    [InlineData("DELETE", null, RecordingOrder.Stop)]
    public async Task Talk_is_recorded_as_a_supervisor_wants_and_that_is_logged(string method, string? body, RecordingOrder order)
    {
        var path = $"tenants/acme/calls/{Views.Id(1)}/recording";
        await Host.As("Reader.acme").Send(method, path, body).Refused(HttpStatusCode.Forbidden);
        await Host.As("Supervisor.acme").Send(method, path, body).Expect(HttpStatusCode.NoContent);

        Assert.Equal(order, ((FakeCall)Host.Grains[(typeof(ICallGrain), $"acme/{Views.Id(1)}")]).Recorded);
        var audit = await Host.As("TenantAdmin.acme").Send("GET", "tenants/acme/audit").Expect(HttpStatusCode.OK);
        Assert.Equal($"recording of call {Views.Id(1)}", (string)audit["items"]![0]!["what"]!);
        await Host.As("Supervisor.acme").Send(method, $"tenants/acme/calls/{Views.Id(9)}/recording", body).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Call_that_claims_another_tenant_is_not_shown()
    {
        Host.Grains[(typeof(ICallGrain), $"acme/{Views.Id(5)}")] = new FakeCall(Views.Call("beta", 5));
        await Host.As("Reader.acme").Send("GET", $"tenants/acme/calls/{Views.Id(5)}").Refused(HttpStatusCode.NotFound);
    }

    private static ChannelView Desk()
    {
        var at = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var binding = new Binding("sip:desk@192.0.2.1", null, 0, new GatewayId("gw1"), "udp", "UDP 192.0.2.1:5060", [], "id", 1, at, at.AddHours(1), "phone", false);
        return new ChannelView(new TenantId("acme"), new ChannelName("desk"), Anna, 2, [binding], [Views.Id(1)]);
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Users;

/// <summary>Which devices of a user ring, and who he is.</summary>
public sealed class UserTests : IAsyncLifetime
{
    private GrainHost _host = null!;

    public async Task InitializeAsync() => _host = await GrainHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task All_registered_devices_ring()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(AliceSoft);

        var ring = await _host.User(AliceId).Ring(Call(1));

        Assert.Null(ring.Refusal);
        Assert.Equal(("101", "Alice"), (ring.User!.Number, ring.User.Name));
        Assert.Equal([AliceDesk, AliceSoft], ring.Targets.Select(target => target.Channel));
    }

    [Fact]
    public async Task User_without_a_registered_device_is_unreachable() =>
        Assert.Equal(CallVerdict.Unreachable, (await _host.User(AliceId).Ring(Call(1))).Refusal);

    [Fact]
    public async Task Unknown_user_is_not_found()
    {
        var nobody = _host.User(new(new Guid(9, 0, 0, new byte[8])));
        Assert.Equal(CallVerdict.NotFound, (await nobody.Ring(Call(1))).Refusal);
        Assert.Null(await nobody.Identity());
        Assert.Null(await nobody.View());
    }

    [Fact]
    public async Task Second_call_rings_when_the_user_takes_one()
    {
        await _host.RegisterAsync(BobDesk);
        await _host.User(BobId).Ring(Call(1));

        Assert.Single((await _host.User(BobId).Ring(Call(2))).Targets);
    }

    [Fact]
    public async Task Second_call_is_busy_and_leaves_no_seat_when_the_user_takes_none()
    {
        _host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(AliceSoft);
        await CallBobAsync(AliceSoft);

        var ring = await _host.User(AliceId).Ring(Call(2));

        Assert.Equal(CallVerdict.Busy, ring.Refusal);
        Assert.Empty(ring.Targets);
        Assert.Empty((await _host.Channel(AliceDesk).View())!.Calls);
        Assert.Equal([Call(1)], (await _host.Channel(AliceSoft).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task Busy_user_who_calls_himself_keeps_the_seat_he_calls_from()
    {
        _host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(AliceSoft);
        await CallBobAsync(AliceSoft);
        await _host.Channel(AliceDesk).Occupy(Call(2));

        var ring = await _host.User(AliceId).Ring(Call(2));

        Assert.Equal(CallVerdict.Busy, ring.Refusal);
        Assert.Equal([Call(2)], (await _host.Channel(AliceDesk).View())!.Calls.AsEnumerable());
        Assert.Equal([Call(1)], (await _host.Channel(AliceSoft).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task Call_that_no_longer_exists_keeps_nobody_busy()
    {
        _host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await _host.RegisterAsync(AliceDesk);
        await _host.Channel(AliceDesk).Occupy(Call(1));

        var ring = await _host.User(AliceId).Ring(Call(2));

        Assert.Null(ring.Refusal);
        Assert.Equal([Call(2)], (await _host.Channel(AliceDesk).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task User_whose_devices_are_full_is_busy()
    {
        _host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 1);
        await _host.RegisterAsync(BobDesk);
        await _host.RegisterAsync(AliceDesk);
        await _host.Call(1).OfferAsync(BobDesk, AliceNumber.Value);

        Assert.Equal(CallVerdict.Busy, (await _host.User(BobId).Ring(Call(2))).Refusal);
    }

    [Fact]
    public async Task Presence_follows_the_devices()
    {
        Assert.Equal(UserPresence.Offline, (await _host.User(BobId).View())!.Presence);
        await _host.RegisterAsync(BobDesk);
        Assert.Equal(UserPresence.Idle, (await _host.User(BobId).View())!.Presence);
        await _host.User(BobId).Ring(Call(1));
        Assert.Equal(UserPresence.OnCall, (await _host.User(BobId).View())!.Presence);
    }

    [Fact]
    public async Task Text_message_goes_to_every_device()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(AliceSoft);
        var message = new TextMessage(Tenant, new Party("102", "Bob"), "101", new MessageBody("text/plain", "hello"u8.ToArray()));

        Assert.Equal(202, await _host.Extension(AliceNumber).Deliver(message));
        await GrainHost.EventuallyAsync(() => _host.Gateway.Delivered.Count == 2);
        Assert.Equal(480, await _host.Extension(BobNumber).Deliver(message));
        Assert.Equal(404, await _host.Extension(new("199")).Deliver(message));
    }

    [Fact]
    public async Task Extension_leads_to_its_user()
    {
        await _host.RegisterAsync(BobDesk);

        var route = await _host.Extension(BobNumber).Route(Call(1));
        var nowhere = await _host.Extension(new("199")).Route(Call(1));

        Assert.Equal(("Bob", BobDesk), (route.Destination!.Name, Assert.Single(route.Targets).Channel));
        Assert.Equal(CallVerdict.NotFound, nowhere.Refusal);
    }

    [Fact]
    public async Task Deleted_extension_leads_nowhere_at_once()
    {
        await _host.RegisterAsync(BobDesk);
        await _host.Extension(BobNumber).Route(Call(1));

        _host.Configuration.Extensions.TryRemove(BobNumber, out _);
        await _host.TellAsync(ConfigurationKind.Extension, BobNumber.Value);

        Assert.Equal(CallVerdict.NotFound, (await _host.Extension(BobNumber).Route(Call(2))).Refusal);
    }

    [Fact]
    public async Task Deleted_user_is_not_found_at_once()
    {
        Assert.NotNull(await _host.User(BobId).Identity());

        _host.Configuration.Users.TryRemove(BobId, out _);
        await _host.TellAsync(ConfigurationKind.User, BobId.ToString());

        Assert.Null(await _host.User(BobId).Identity());
    }

    private async Task CallBobAsync(ChannelName from)
    {
        await _host.RegisterAsync(BobDesk);
        await _host.Call(1).OfferAsync(from, BobNumber.Value);
    }
}

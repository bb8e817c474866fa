using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Users;

/// <summary>Which devices of a user ring, and who he is.</summary>
public sealed class UserTests : GrainTests
{
    [Fact]
    public async Task All_registered_devices_ring()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(AliceSoft);

        var ring = await Host.User(AliceId).Ring(Call(1), []);

        Assert.Null(ring.Refusal);
        Assert.Equal(("101", "Alice"), (ring.User!.Number, ring.User.Name));
        Assert.Equal([AliceDesk, AliceSoft], ring.Targets.Select(target => target.Channel));
    }

    [Fact]
    public async Task Device_that_cannot_be_asked_leaves_the_others_ringing()
    {
        await Host.RegisterAsync(AliceSoft);
        Host.Bindings.Unreadable = AliceDesk;

        var ring = await Host.User(AliceId).Ring(Call(1), []);

        Assert.Null(ring.Refusal);
        Assert.Equal(AliceSoft, Assert.Single(ring.Targets).Channel);
    }

    [Fact]
    public async Task User_whose_only_device_cannot_be_asked_is_not_called_unreachable()
    {
        Host.Bindings.Unreadable = BobDesk;
        Assert.Equal(CallVerdict.Failed, (await Host.User(BobId).Ring(Call(1), [])).Refusal);
    }

    [Fact]
    public async Task User_without_a_registered_device_is_unreachable() =>
        Assert.Equal(CallVerdict.Unreachable, (await Host.User(AliceId).Ring(Call(1), [])).Refusal);

    [Fact]
    public async Task Unknown_user_is_not_found()
    {
        var nobody = Host.User(new(new Guid(9, 0, 0, new byte[8])));
        Assert.Equal(CallVerdict.NotFound, (await nobody.Ring(Call(1), [])).Refusal);
        Assert.Null(await nobody.Identity());
        Assert.Null(await nobody.View());
    }

    [Fact]
    public async Task Second_call_rings_when_the_user_takes_one()
    {
        await Host.RegisterAsync(BobDesk);
        await Host.User(BobId).Ring(Call(1), []);

        Assert.Single((await Host.User(BobId).Ring(Call(2), [])).Targets);
    }

    [Fact]
    public async Task Second_call_is_busy_and_leaves_no_seat_when_the_user_takes_none()
    {
        Host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(AliceSoft);
        await CallBobAsync(AliceSoft);

        var ring = await Host.User(AliceId).Ring(Call(2), []);

        Assert.Equal(CallVerdict.Busy, ring.Refusal);
        Assert.Empty(ring.Targets);
        Assert.Empty((await Host.Channel(AliceDesk).View())!.Calls);
        Assert.Equal([Call(1)], (await Host.Channel(AliceSoft).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task Busy_user_who_calls_himself_keeps_the_seat_he_calls_from()
    {
        Host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(AliceSoft);
        await CallBobAsync(AliceSoft);
        await Host.Channel(AliceDesk).Occupy(Call(2));

        var ring = await Host.User(AliceId).Ring(Call(2), []);

        Assert.Equal(CallVerdict.Busy, ring.Refusal);
        Assert.Equal([Call(2)], (await Host.Channel(AliceDesk).View())!.Calls.AsEnumerable());
        Assert.Equal([Call(1)], (await Host.Channel(AliceSoft).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task Call_that_no_longer_exists_keeps_nobody_busy()
    {
        Host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await Host.RegisterAsync(AliceDesk);
        await Host.Channel(AliceDesk).Occupy(Call(1));

        var ring = await Host.User(AliceId).Ring(Call(2), []);

        Assert.Null(ring.Refusal);
        Assert.Equal([Call(2)], (await Host.Channel(AliceDesk).View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task User_whose_devices_are_full_is_busy()
    {
        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 1);
        await Host.RegisterAsync(BobDesk);
        await Host.RegisterAsync(AliceDesk);
        await Host.Call(1).OfferAsync(BobDesk, AliceNumber.Value);

        Assert.Equal(CallVerdict.Busy, (await Host.User(BobId).Ring(Call(2), [])).Refusal);
    }

    [Fact]
    public async Task Presence_follows_the_devices()
    {
        Assert.Equal(UserPresence.Offline, (await Host.User(BobId).View())!.Presence);
        await Host.RegisterAsync(BobDesk);
        Assert.Equal(UserPresence.Idle, (await Host.User(BobId).View())!.Presence);
        await Host.User(BobId).Ring(Call(1), []);
        Assert.Equal(UserPresence.OnCall, (await Host.User(BobId).View())!.Presence);
    }

    [Fact]
    public async Task Text_message_goes_to_every_device()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(AliceSoft);
        var message = new TextMessage(Tenant, new Party("102", "Bob"), "101", new MessageBody("text/plain", "hello"u8.ToArray()));

        Assert.Equal(202, await Host.Extension(AliceNumber).Deliver(message));
        await GrainHost.EventuallyAsync(() => Host.Gateway.Delivered.Count == 2);
        Assert.Equal(480, await Host.Extension(BobNumber).Deliver(message));
        Assert.Equal(404, await Host.Extension(new("199")).Deliver(message));
    }

    [Fact]
    public async Task Extension_leads_to_its_user()
    {
        await Host.RegisterAsync(BobDesk);

        var route = await Host.Extension(BobNumber).Route(Call(1), []);
        var nowhere = await Host.Extension(new("199")).Route(Call(1), []);

        Assert.Equal(("Bob", BobDesk), (route.Destination!.Name, Assert.Single(route.Targets).Channel));
        Assert.Equal(CallVerdict.NotFound, nowhere.Refusal);
    }

    [Fact]
    public async Task Deleted_extension_leads_nowhere_at_once()
    {
        await Host.RegisterAsync(BobDesk);
        await Host.Extension(BobNumber).Route(Call(1), []);

        Host.Configuration.Extensions.TryRemove(BobNumber, out _);
        await Host.TellAsync(ConfigurationKind.Extension, BobNumber.Value);

        Assert.Equal(CallVerdict.NotFound, (await Host.Extension(BobNumber).Route(Call(2), [])).Refusal);
    }

    [Fact]
    public async Task Deleted_user_is_not_found_at_once()
    {
        Assert.NotNull(await Host.User(BobId).Identity());

        Host.Configuration.Users.TryRemove(BobId, out _);
        await Host.TellAsync(ConfigurationKind.User, BobId.ToString());

        Assert.Null(await Host.User(BobId).Identity());
    }

    private async Task CallBobAsync(ChannelName from)
    {
        await Host.RegisterAsync(BobDesk);
        await Host.Call(1).OfferAsync(from, BobNumber.Value);
    }
}

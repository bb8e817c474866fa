using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Live;

/// <summary>What a board tells of users.</summary>
public sealed class BoardUserTests : GrainTests
{
    private readonly FakeFollower _follower = new();

    private IEnumerable<UserActivity> Told => _follower.Events.Select(each => each.Change).OfType<LiveChange.User>().Select(change => change.View);

    [Fact]
    public async Task User_is_told_when_presence_or_channels_change_and_only_then()
    {
        await Follow();

        await Publish(View(AliceDesk, AliceId, isRegistered: true));
        await Publish(View(AliceDesk, AliceId, isRegistered: true));
        await Publish(View(AliceSoft, AliceId, isRegistered: true));
        await Publish(View(AliceDesk, AliceId, isRegistered: true, call: 1));
        await Publish(View(AliceDesk, null, isRegistered: true));
        await Publish(View(AliceSoft, AliceId, isRegistered: false));

        await GrainHost.EventuallyAsync(() => _follower.Events.Count == 11);
        Assert.Equal(
            ["Idle alice-desk", "Idle alice-desk,alice-soft", "OnCall alice-desk,alice-soft", "Idle alice-soft", "Offline "],
            Told.Select(user => $"{user.Presence} {string.Join(',', user.Channels)}"),
            StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 11).Select(i => (long)i), _follower.Events.Select(each => each.Sequence));
    }

    [Fact]
    public async Task Channel_that_changes_hands_tells_of_both_users()
    {
        await Follow();
        await Publish(View(AliceDesk, AliceId, isRegistered: true));

        await Publish(View(AliceDesk, BobId, isRegistered: true));

        await GrainHost.EventuallyAsync(() => _follower.Events.Count == 5);
        Assert.Equal([(AliceId, UserPresence.Idle), (AliceId, UserPresence.Offline), (BobId, UserPresence.Idle)], Told.Select(user => (user.Id, user.Presence)));
    }

    [Fact]
    public async Task Events_replayed_on_a_snapshot_give_the_users_of_the_next()
    {
        const int Changes = 300;
        var random = new Random(20260105);
        await Follow();
        UserId?[] users = [AliceId, BobId, null];
        ChannelName[] channels = [AliceDesk, AliceSoft, BobDesk];

        for (var i = 0; i < Changes; i++)
            await Publish(View(channels[random.Next(3)], users[random.Next(3)], random.Next(2) == 0, random.Next(3)));

        var snapshot = await Host.Board().Snapshot();
        await GrainHost.EventuallyAsync(() => _follower.Events.Count == snapshot.Sequence);
        var replayed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var user in Told)
            replayed[user.Id.ToString()] = Text(user);
        Assert.Equal(
            UserActivity.Of(snapshot.Channels, snapshot.Calls).Select(Text).Order(StringComparer.Ordinal),
            replayed.Values.Where(text => !text.Contains(nameof(UserPresence.Offline), StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string Text(UserActivity user) => $"{user.Id} {user.Presence} {string.Join(',', user.Channels)}";

    private static ChannelView View(ChannelName channel, UserId? user, bool isRegistered, int call = 0) => new(
        Tenant, channel, user, 2, isRegistered ? [Contact(channel)] : [], call == 0 ? [] : [Call(call)]);

    private static Binding Contact(ChannelName channel) => new(
        ContactOf(channel), null, 0, Gateway, "udp:192.0.2.1:5060", "192.0.2.1:5060", [], "c1", 1, default, DateTimeOffset.MaxValue, "Phone", false);

    private Task Publish(ChannelView view) => Host.Board().Publish([new LiveChange.Channel(view)]);

    private async Task Follow() => await Host.Board().Follow(Host.Grains.CreateObjectReference<ILiveFollower>(_follower));
}

using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Live;

/// <summary>The live picture of a tenant and those who follow it.</summary>
public sealed class TenantBoardTests : GrainTests
{
    [Fact]
    public async Task Snapshot_shows_calls_and_channels_and_forgets_what_ended()
    {
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.RingAsync();

        var seen = await Host.SeeAsync(snapshot => snapshot.Calls is [{ Phase: CallPhase.Ringing, RangAt: not null }]);
        Assert.Equal(("Alice", "102", "Bob"), (seen.Calls[0].CallerName, seen.Calls[0].Dialled, seen.Calls[0].DestinationName));
        Assert.Contains(seen.Channels, channel => channel.Name == AliceDesk && channel.Calls.Contains(call.Id));

        await call.SendAsync(new CallInput.Cancelled());
        await call.CloseAsync();
        await Host.SeeAsync(snapshot => snapshot.Calls.IsEmpty && snapshot.Channels.All(channel => channel.Calls.IsEmpty));
    }

    [Fact]
    public async Task Board_that_starts_anew_knows_registrations_and_has_another_epoch()
    {
        await Host.RegisterAsync(BobDesk);
        var before = await Host.SeeAsync(snapshot => snapshot.Channels.Length == 1);

        await using var restarted = await GrainHost.StartAsync(Host);
        // No multiple of the steps in which hosts start, for boards are told apart by the tick of their beginning.
        restarted.Clock.Advance(TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(1));
        var after = await restarted.Board().Snapshot();

        Assert.NotEqual(before.Epoch, after.Epoch);
        Assert.Equal(BobDesk, Assert.Single(after.Channels).Name);
    }

    [Fact]
    public async Task Follower_gets_every_change_once_in_order_after_its_snapshot()
    {
        var follower = new FakeFollower();
        var reference = Host.Grains.CreateObjectReference<ILiveFollower>(follower);
        await Host.Board().Publish([Change(1)]);
        var snapshot = await Host.Board().Follow(reference);
        await Host.Board().Follow(reference);

        await Host.Board().Publish([Change(2), Change(3)]);
        await Host.Board().Publish([Change(4)]);

        await GrainHost.EventuallyAsync(() => follower.Events.Count == 3);
        Assert.Equal([1L, 2, 3], follower.Events.Select(each => each.Sequence - snapshot.Sequence));
        Assert.Equal([Call(2), Call(3), Call(4)], follower.Events.Select(each => ((LiveChange.Call)each.Change).View.Id));
    }

    [Fact]
    public async Task Follower_that_stops_asking_is_dropped_after_its_lease()
    {
        var (lazy, keen) = (new FakeFollower(), new FakeFollower());
        var reference = Host.Grains.CreateObjectReference<ILiveFollower>(keen);
        await Host.Board().Follow(Host.Grains.CreateObjectReference<ILiveFollower>(lazy));
        await Host.Board().Follow(reference);
        Host.Clock.Advance(ITenantBoardGrain.Lease / 2);
        await Host.Board().Follow(reference);
        Host.Clock.Advance(ITenantBoardGrain.Lease / 2);

        await Host.Board().Publish([Change(1)]);

        await GrainHost.EventuallyAsync(() => keen.Events.Count == 1);
        Assert.Empty(lazy.Events);
    }

    [Fact]
    public async Task Follower_that_left_hears_nothing_more()
    {
        var (gone, left) = (new FakeFollower(), new FakeFollower());
        var reference = Host.Grains.CreateObjectReference<ILiveFollower>(gone);
        await Host.Board().Follow(reference);
        await Host.Board().Follow(Host.Grains.CreateObjectReference<ILiveFollower>(left));
        await Host.Board().Unfollow(reference);

        await Host.Board().Publish([Change(1)]);

        await GrainHost.EventuallyAsync(() => left.Events.Count == 1);
        Assert.Empty(gone.Events);
    }

    [Fact]
    public async Task Reporter_sends_the_last_picture_of_what_changed_several_times()
    {
        var reporter = Host.Services.GetRequiredService<ILiveReporter>();
        for (var i = 0; i < 10; i++)
            reporter.Report(Change(1, $"10{i}"));
        reporter.Report(Change(2));

        var seen = await Host.SeeAsync(snapshot => snapshot.Calls.Length == 2);

        Assert.Equal(2, seen.Sequence);
        Assert.Contains(seen.Calls, call => call.Dialled == "109");
    }

    [Fact]
    public async Task Reporter_keeps_what_the_board_could_not_take()
    {
        Host.Bindings.IsAway = true;
        Host.Services.GetRequiredService<ILiveReporter>().Report(Change(1));
        Host.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<Exception>(() => Host.Board().Snapshot());

        Host.Bindings.IsAway = false;

        await Host.SeeAsync(snapshot => snapshot.Calls.Length == 1);
    }

    [Fact]
    public async Task Call_nothing_is_heard_of_is_dropped_with_its_channels_and_told_as_ended()
    {
        var follower = new FakeFollower();
        await Host.Board().Publish([Change(1), Change(2), OnCall(AliceDesk, 1)]);
        var reference = Host.Grains.CreateObjectReference<ILiveFollower>(follower);

        for (var heard = TimeSpan.Zero; heard < TimeSpan.FromMinutes(3); heard += TimeSpan.FromSeconds(30))
        {
            await Host.Board().Follow(reference);
            Host.Clock.Advance(TimeSpan.FromSeconds(30));
            await Host.Board().Publish([new LiveChange.CallAlive(Change(2).View)]);
        }

        Assert.Equal(Call(2), Assert.Single((await Host.Board().Snapshot()).Calls).Id);
        Assert.Empty((await Host.Board().Snapshot()).Channels);
        await GrainHost.EventuallyAsync(() => follower.Events.Count == 3);
        Assert.Equal(UserPresence.Offline, Assert.IsType<LiveChange.User>(follower.Events.Last().Change).View.Presence);
        Assert.Equal(
            (Call(1), CallPhase.Ended),
            follower.Events.Select(each => each.Change).OfType<LiveChange.Call>().Select(call => (call.View.Id, call.View.Phase)).Single());
    }

    [Fact]
    public async Task Board_that_starts_anew_learns_of_calls_by_their_heartbeats()
    {
        await Host.Board().Publish([new LiveChange.CallAlive(Change(1).View)]);
        Assert.Equal(Call(1), Assert.Single((await Host.Board().Snapshot()).Calls).Id);
    }

    [Fact]
    public async Task Change_of_another_tenant_is_not_taken()
    {
        var foreign = Change(1).View with { Tenant = new("other") };
        await Host.Board().Publish([new LiveChange.Call(foreign)]);
        Assert.Empty((await Host.Board().Snapshot()).Calls);
    }

    private static LiveChange.Channel OnCall(ChannelName channel, int call) => new(new ChannelView(Tenant, channel, AliceId, 2, [], [Call(call)]));

    private static LiveChange.Call Change(int number, string dialled = "102") => new(new CallView(
        Call(number), Tenant, CallPhase.Ringing, "101", "Alice", dialled, "Bob", default, null, null, null, false, null, Gateway));
}

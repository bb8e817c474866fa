using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
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
        restarted.Clock.Advance(TimeSpan.FromSeconds(1));
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

    private static LiveChange.Call Change(int number, string dialled = "102") => new(new CallView(
        Call(number), Tenant, CallPhase.Ringing, "101", "Alice", dialled, "Bob", default, null, null, null, false, null, Gateway));
}

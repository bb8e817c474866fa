using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Live;
using Softswitch.Dashboard.Prints;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Tests.Boards;

public sealed class LiveBoardsTests
{
    [Fact]
    public async Task Event_on_the_board_reaches_a_viewer_without_waiting()
    {
        await using var scene = new BoardScene();
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var first = await watch.After(null, CancellationToken.None);

        scene.Board.Tell(Sample.Event(1, Sample.Call(1, CallPhase.Ringing)), Sample.Event(2, Sample.Channel("desk1", Sample.CallId(1))));
        var second = await watch.After(first, CancellationToken.None);
        var update = BoardUpdate.Between(first, second, scene.Clock.GetUtcNow())!;

        Assert.Equal(new BoardCounts(1, 1, 0, 0, 1, 1), second.Counts);
        Assert.Equal($"call-{Sample.CallId(1)}", Assert.Single(update.Calls.Put).Id);
        Assert.Equal("channel-desk1", Assert.Single(update.Channels.Put).Id);
        Assert.False(update.Full);
    }

    [Fact]
    public async Task Mark_of_a_recording_changes_live()
    {
        await using var scene = new BoardScene();
        scene.Board.Current = new LiveSnapshot(Sample.Epoch, 1, [Sample.Call(1, CallPhase.Talking, recording: CallRecordingState.Recording)], []);
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var recorded = await watch.After(null, CancellationToken.None);
        scene.Board.Tell(Sample.Event(2, Sample.Call(1, CallPhase.Talking, recording: CallRecordingState.Paused)));
        var paused = await watch.After(recorded, CancellationToken.None);
        scene.Board.Tell(Sample.Event(3, Sample.Call(1, CallPhase.Talking)));
        var plain = await watch.After(paused, CancellationToken.None);

        Assert.Contains("Recorded", RowOf(null, recorded), StringComparison.Ordinal);
        Assert.Contains("Recording paused", RowOf(recorded, paused), StringComparison.Ordinal);
        Assert.DoesNotContain("recording", RowOf(paused, plain), StringComparison.Ordinal);

        string RowOf(BoardPrint? before, BoardPrint after) =>
            Assert.Single(BoardUpdate.Between(before, after, scene.Clock.GetUtcNow())!.Calls.Put).Html;
    }

    [Fact]
    public async Task Gap_in_the_events_brings_a_new_snapshot()
    {
        await using var scene = await new BoardScene().Started();
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var first = await watch.After(null, CancellationToken.None);

        scene.Board.Current = new LiveSnapshot(Sample.Epoch, 5, [Sample.Call(1, CallPhase.Talking), Sample.Call(2, CallPhase.Ringing)], []);
        scene.Board.Tell(Sample.Event(5, Sample.Call(2, CallPhase.Ringing)));
        await scene.Until(() => scene.Board.Follows == 2);

        Assert.Equal(2, (await watch.After(first, CancellationToken.None)).Counts.Calls);
    }

    [Fact]
    public async Task Events_during_a_snapshot_are_applied_after_it()
    {
        await using var scene = new BoardScene();
        scene.Board.Current = new LiveSnapshot(Sample.Epoch, 3, [Sample.Call(1, CallPhase.Ringing)], []);
        scene.Board.Meanwhile = () => scene.Board.Tell(Sample.Event(3, Sample.Call(9, CallPhase.Ringing)), Sample.Event(4, Sample.Call(1, CallPhase.Talking)));
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var print = await watch.After(null, CancellationToken.None);

        Assert.Equal(4, print.Picture.Sequence);
        Assert.Equal(new BoardCounts(1, 0, 1, 0, 0, 0), print.Counts);
    }

    [Fact]
    public async Task Board_that_starts_anew_replaces_what_was_known()
    {
        await using var scene = await new BoardScene().Started();
        scene.Board.Current = new LiveSnapshot(Sample.Epoch, 50, [Sample.Call(1, CallPhase.Ringing)], []);
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var first = await watch.After(null, CancellationToken.None);

        scene.Board.Current = new LiveSnapshot(new Guid(8, 0, 0, new byte[8]), 2, [], []);
        await scene.Until(() => scene.Board.Follows == 2);

        Assert.Equal(0, (await watch.After(first, CancellationToken.None)).Counts.Calls);
    }

    [Fact]
    public async Task Board_that_is_watched_is_followed_anew_within_the_lease()
    {
        await using var scene = await new BoardScene().Started();
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        await watch.After(null, CancellationToken.None);

        await scene.Until(() => scene.Board.Follows == 2, atMost: ITenantBoardGrain.Lease);
    }

    [Fact]
    public async Task Board_that_nobody_watches_is_released()
    {
        await using var scene = await new BoardScene().Started();
        var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        await watch.After(null, CancellationToken.None);
        watch.Dispose();

        await scene.Until(() => scene.Board.Follower is null);
    }

    [Fact]
    public async Task Board_out_of_reach_is_shown_as_it_was_and_comes_back()
    {
        await using var scene = await new BoardScene().Started();
        scene.Board.Current = new LiveSnapshot(Sample.Epoch, 1, [Sample.Call(1, CallPhase.Ringing)], []);
        using var watch = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;
        var first = await watch.After(null, CancellationToken.None);

        scene.Board.IsAway = true;
        var waiting = watch.After(first, CancellationToken.None);
        await scene.Until(() => waiting.IsCompleted);
        var lost = await waiting;
        scene.Board.IsAway = false;
        waiting = watch.After(lost, CancellationToken.None);
        await scene.Until(() => waiting.IsCompleted);

        Assert.False(lost.Picture.IsCurrent);
        Assert.Equal(1, lost.Counts.Calls);
        Assert.True((await waiting).Picture.IsCurrent);
    }

    [Fact]
    public async Task Viewers_beyond_the_limit_are_refused()
    {
        await using var scene = new BoardScene(new DashboardOptions { MaxViewers = 1 });
        var first = scene.Boards.Watch(Sample.Tenant, BoardScene.Texts)!;

        Assert.Null(scene.Boards.Watch(Sample.Tenant, BoardScene.Texts));
        first.Dispose();
        Assert.NotNull(scene.Boards.Watch(Sample.Tenant, BoardScene.Texts));
    }
}

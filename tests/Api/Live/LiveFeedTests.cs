using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Softswitch.Api.Live;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;
using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.Live;

public sealed class LiveFeedTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TenantId Acme = new("acme");
    private readonly ManualTimeProvider _time = new();
    private readonly FakeBoard _board = new(Acme);
    private readonly LiveFeed _feed;

    public LiveFeedTests()
    {
        var grains = new ConcurrentDictionary<(Type, string), object>();
        IGrainFactory factory = FakeGrains.Make(grains, (_, _) => _board);
        _feed = new LiveFeed(factory, new LiveFeedLimits { Queue = 8 }, _time, NullLogger<LiveFeed>.Instance);
    }

    public Task InitializeAsync() => _feed.StartAsync(CancellationToken.None);

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public async Task DisposeAsync()
    {
        await _feed.StopAsync(CancellationToken.None);
        _feed.Dispose();
    }

    [Fact]
    public async Task Many_listeners_need_one_follower()
    {
        using var first = await _feed.Subscribe(Acme);
        using var second = await _feed.Subscribe(Acme);
        await _board.Publish([Views.Change("acme", 1)]);
        Assert.Equal((1, 1), (_board.Followers, _board.Follows));
        foreach (var listener in new[] { first, second })
        {
            Assert.IsType<LiveMessage.Snapshot>(await listener.Messages.ReadAsync());
            Assert.IsType<LiveMessage.Change>(await listener.Messages.ReadAsync());
        }
    }

    [Fact]
    public async Task Feed_renews_within_the_lease()
    {
        using var listener = await _feed.Subscribe(Acme);
        for (var lease = 0; lease < 4; lease++)
        {
            var follows = _board.Follows;
            await Until(() => _board.Follows > follows, ITenantBoardGrain.Lease);
        }
    }

    [Fact]
    public async Task Listener_that_does_not_keep_up_is_dropped_and_the_others_are_not()
    {
        using var slow = await _feed.Subscribe(Acme);
        using var quick = await _feed.Subscribe(Acme);
        for (var i = 1; i <= 20; i++)
        {
            await _board.Publish([Views.Change("acme", i)]);
            while (quick.Messages.TryRead(out _))
            {
            }
        }

        Assert.True(slow.Ended.IsCancellationRequested);
        Assert.False(quick.Ended.IsCancellationRequested);
    }

    [Fact]
    public async Task Lost_event_brings_a_new_snapshot()
    {
        using var listener = await _feed.Subscribe(Acme);
        await listener.Messages.ReadAsync();
        await _board.Publish([Views.Change("acme", 1)], isLost: true);
        await _board.Publish([Views.Change("acme", 2)]);
        var waiting = listener.Messages.ReadAsync().AsTask();
        await Until(() => waiting.IsCompleted, TimeSpan.FromMinutes(1));
        Assert.Equal(2, Assert.IsType<LiveMessage.Snapshot>(await waiting).Board.Sequence);
    }

    [Fact]
    public async Task Board_that_starts_anew_is_followed_again()
    {
        using var listener = await _feed.Subscribe(Acme);
        await listener.Messages.ReadAsync();
        _board.Restart();
        var waiting = listener.Messages.ReadAsync().AsTask();
        await Until(() => waiting.IsCompleted, TimeSpan.FromMinutes(1));
        Assert.Equal(_board.Epoch, Assert.IsType<LiveMessage.Snapshot>(await waiting).Board.Epoch);
    }

    [Fact]
    public async Task Feed_without_listeners_leaves_the_board_after_a_while()
    {
        (await _feed.Subscribe(Acme)).Dispose();
        Assert.Equal(1, _board.Followers);
        await Until(() => _board.Followers == 0, TimeSpan.FromMinutes(5));
    }

    // The feed works on threads of its own: time goes on in steps until it has done what it should.
    private Task Until(Func<bool> isDone, TimeSpan atMost) => _time.PassUntilAsync(TimeSpan.FromSeconds(1), isDone, atMost);
}

using Softswitch.Api.Live;
using Softswitch.Contracts.Live;

namespace Softswitch.Api.Tests.Live;

public sealed class LiveHistoryTests
{
    private static readonly Guid First = new(1, 0, 0, new byte[8]);
    private static readonly Guid Second = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(5, "6 7", "5 6 7")]
    [InlineData(5, "4 5 6", "5 6")]
    [InlineData(5, "6 6 7 6", "5 6 7")]
    public void History_starts_with_a_snapshot_and_what_came_after(long snapshot, string events, string expected)
    {
        var history = Make(16, snapshot, events);
        Assert.Equal(expected, Heard(history.Start(null)));
    }

    [Theory]
    [InlineData("6", "7 8")]
    [InlineData("8", "")]
    [InlineData("5", "6 7 8")]
    [InlineData("4", "5 6 7 8")]
    [InlineData("9", "5 6 7 8")]
    public void History_resumes_from_what_it_holds_and_else_from_a_snapshot(string from, string expected)
    {
        var history = Make(16, 5, "6 7 8");
        var position = new LivePosition(First, long.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, Heard(history.Start(position)));
    }

    [Fact]
    public void History_of_another_epoch_is_not_resumed() =>
        Assert.Equal("5 6", Heard(Make(16, 5, "6").Start(new LivePosition(Second, 6))));

    [Fact]
    public void Gap_is_closed_by_the_next_snapshot_only()
    {
        var history = Make(16, 5, "6 8");
        Assert.True(history.HasGap);
        Assert.False(history.CanStart);
        Assert.False(history.Add(new LiveEvent(7, Views.Change("acme", 1))));
        Assert.True(history.Renew(new LiveSnapshot(First, 8, [], [])));
        Assert.Equal("8", Heard(history.Start(null)));
    }

    [Fact]
    public void Lost_events_at_the_end_are_noticed_at_the_second_renewal()
    {
        var history = Make(16, 5, "6");
        Assert.False(history.Renew(new LiveSnapshot(First, 8, [], [])));
        Assert.True(history.Renew(new LiveSnapshot(First, 8, [], [])));
        Assert.Equal(8, history.Sequence);
    }

    [Fact]
    public void Events_late_for_a_renewal_are_not_lost()
    {
        var history = Make(16, 5, "6");
        history.Renew(new LiveSnapshot(First, 8, [], []));
        Assert.True(history.Add(new LiveEvent(7, Views.Change("acme", 1))));
        Assert.True(history.Add(new LiveEvent(8, Views.Change("acme", 1))));
        Assert.False(history.Renew(new LiveSnapshot(First, 8, [], [])));
        Assert.Equal("8", Heard(history.Start(null)));
    }

    [Fact]
    public void New_epoch_starts_anew()
    {
        var history = Make(16, 5, "6");
        Assert.True(history.Renew(new LiveSnapshot(Second, 0, [], [])));
        Assert.True(history.Add(new LiveEvent(1, Views.Change("acme", 1))));
        Assert.Equal("0 1", Heard(history.Start(null)));
    }

    [Fact]
    public void Full_history_cannot_start_from_an_old_snapshot()
    {
        var history = Make(2, 5, "6 7 8");
        Assert.False(history.CanStart);
        history.Renew(new LiveSnapshot(First, 8, [], []));
        Assert.True(history.CanStart);
        Assert.Equal("7 8", Heard(history.Start(new LivePosition(First, 6))));
    }

    /// <summary>Whatever is lost, repeated or late: a listener that replays what it hears ends with the board's own count.</summary>
    [Fact]
    public void Listener_never_skips_an_event_without_a_snapshot()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var history = new LiveHistory(1 + random.Next(20));
            long board = random.Next(5);
            history.Renew(new LiveSnapshot(First, board, [], []));
            var heard = board;
            for (var step = 0; step < 60; step++)
            {
                if (random.Next(6) == 0)
                {
                    if (history.Renew(new LiveSnapshot(First, board, [], [])))
                        heard = board;
                    continue;
                }

                var change = new LiveEvent(random.Next(8) == 0 ? random.NextInt64(board + 1) : ++board, Views.Change("acme", 1));
                if (random.Next(10) == 0 || !history.Add(change))
                    continue;
                Assert.Equal(heard + 1, change.Sequence);
                heard = change.Sequence;
            }

            history.Renew(new LiveSnapshot(First, board, [], []));
            history.Renew(new LiveSnapshot(First, board, [], []));
            Assert.Equal(board, history.Sequence);
        }
    }

    private static LiveHistory Make(int capacity, long snapshot, string events)
    {
        var history = new LiveHistory(capacity);
        history.Renew(new LiveSnapshot(First, snapshot, [], []));
        foreach (var number in events.Split(' '))
            history.Add(new LiveEvent(long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Views.Change("acme", 1)));
        return history;
    }

    private static string Heard(IEnumerable<LiveMessage> messages) => string.Join(' ', messages.Select(message => message.Position.Sequence));
}

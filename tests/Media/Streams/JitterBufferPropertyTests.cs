namespace Softswitch.Media.Tests.Streams;

/// <summary>Over any net: what came in time is played once and in order, the delay is bounded, and it follows the jitter both ways.</summary>
public sealed class JitterBufferPropertyTests
{
    private const long Ms = 1000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Frames_in_time_are_played_once_in_order_within_the_longest_delay(int seed)
    {
        var random = new Random(seed);
        var milliseconds = 10 * random.Next(1, 7);
        var play = new JitterPlay(milliseconds);
        var jitter = random.Next(0, 150) * Ms;
        var loss = random.Next(0, 20) / 100.0;
        var first = random.Next(65536);
        for (var i = 0; i < 1500; i++)
        {
            var sentAt = i * milliseconds * Ms;
            for (var copies = random.NextDouble() < 0.03 ? 2 : 1; copies > 0; copies--)
            {
                if (random.NextDouble() >= loss)
                    play.Send(first + i, sentAt, sentAt + 30 * Ms + random.NextInt64(jitter + 1));
            }
        }

        play.PlayUntil(1500 * milliseconds * Ms);

        var contents = play.Played.Select(p => p.Content).ToArray();
        Assert.Equal(contents.Distinct().Order(), contents);
        Assert.All(play.Played.Where(p => p.IsHeard).Skip(50), p => Assert.InRange(p.Delay, 30 * Ms, 290 * Ms));
        var distinct = play.Arrived.Select(a => a.Content).Distinct().Count();
        Assert.InRange(distinct - contents.Length, 0, play.Buffer.Late + 30); // what still waits at the end
        Assert.True(play.Buffer.Late < 0.06 * distinct + 10, $"{play.Buffer.Late} of {distinct} late.");
        Assert.True(play.Buffer.Skipped < 0.05 * distinct + 5, $"{play.Buffer.Skipped} of {distinct} skipped.");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(-200)]
    public void Clock_that_drifts_for_hours_costs_a_frame_now_and_then(int partsPerMillion)
    {
        var play = new JitterPlay();
        var random = new Random(7);
        const int Packets = 3 * 3600 * 50;
        for (var i = 0; i < Packets; i++)
        {
            var sentAt = (long)(i * 20_000.0 * (1 - partsPerMillion / 1e6));
            play.Send(i, sentAt, sentAt + random.NextInt64(15 * Ms));
            play.PlayUntil(sentAt);
        }

        var drifted = Packets / 1_000_000.0 * 200; // 108 frames
        Assert.InRange(partsPerMillion > 0 ? play.Buffer.Skipped : play.Buffer.Stretched + play.Heard.Count(c => c == 'L'), 0.8 * drifted, 2.5 * drifted);
        Assert.All(play.Played, p => Assert.InRange(p.Delay, 0, 110 * Ms));
        Assert.Equal((0, 0), (play.Buffer.Late, play.Buffer.Resyncs));
    }

    [Fact]
    public void Delay_grows_with_jitter_and_shrinks_again()
    {
        var play = new JitterPlay();
        var random = new Random(3);
        var targets = new List<int>();
        for (var i = 0; i < 6000; i++)
        {
            var jitter = i is >= 2000 and < 4000 ? 120 : 10;
            play.Send(i, i * 20 * Ms, i * 20 * Ms + random.NextInt64(jitter * Ms));
            play.PlayUntil(i * 20 * Ms);
            if (i % 2000 == 1999)
                targets.Add(play.Buffer.TargetMilliseconds);
        }

        Assert.Equal(40, targets[0]);
        Assert.InRange(targets[1], 100, 140);
        Assert.Equal(40, targets[2]);
        Assert.InRange(play.Played.Where(p => p.IsHeard).TakeLast(500).Average(p => p.Delay), 20 * Ms, 80 * Ms);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Tests.Rtp;

public sealed class RtpStreamStatisticsTests
{
    private const int ClockRate = 8000;

    [Theory]
    [InlineData("1 2 3 4", 0, 0, 0)]
    [InlineData("1 2 4 5", 1, 0, 0)]
    [InlineData("1 2 4 3 5", 0, 1, 0)]
    [InlineData("1 2 2 3", 0, 0, 1)]
    [InlineData("5 4 6", 0, 1, 0)]
    [InlineData("65534 65535 0 1", 0, 0, 0)]
    [InlineData("65534 1 0", 1, 1, 0)]
    [InlineData("1 2 40000 3", 0, 0, 0)]
    [InlineData("1 2 40000 40001 40002", 0, 0, 0)]
    [InlineData("1 3 40000 40001 40003", 2, 0, 0)]
    public void Losses_are_counted_by_sequence_numbers(string sequences, long lost, long reordered, long duplicates)
    {
        var statistics = new RtpStreamStatistics();
        foreach (var sequence in sequences.Split(' '))
            Receive(ref statistics, ushort.Parse(sequence, System.Globalization.CultureInfo.InvariantCulture), 0, 0);

        Assert.Equal((lost, reordered, duplicates), (statistics.Lost, statistics.Reordered, statistics.Duplicates));
    }

    [Fact]
    public void Long_streams_count_cycles()
    {
        var statistics = new RtpStreamStatistics();
        for (var i = 0; i < 200_000; i++)
        {
            if (i % 1000 != 999)
                Receive(ref statistics, (ushort)(i + 60_000), 0, 0);
        }

        Assert.Equal(199_800, statistics.Packets);
        Assert.Equal(199, statistics.Lost); // the last gap is not known to be one yet
    }

    [Fact]
    public void Another_source_begins_anew_and_keeps_the_sum()
    {
        var statistics = new RtpStreamStatistics();
        Receive(ref statistics, 1, 0, 1);
        Receive(ref statistics, 3, 0, 1);
        Receive(ref statistics, 900, 0, 2);
        Receive(ref statistics, 902, 0, 2);

        Assert.Equal((1, 2L, 4L), (statistics.SsrcChanges, statistics.Lost, statistics.Packets));
        Assert.Equal(4 * 172, statistics.Bytes);
    }

    [Fact]
    public void Jitter_follows_the_formula_of_the_rfc()
    {
        var statistics = new RtpStreamStatistics();
        long[] delays = [0, 8_000, 0, 4_000, 0, 0, 16_000];
        var expected = 0.0;
        for (var i = 0; i < delays.Length; i++)
        {
            if (i > 0)
                expected += (Math.Abs(delays[i] - delays[i - 1]) / 1000.0 - expected) / 16;
            Receive(ref statistics, (ushort)i, (uint)(i * 160), 1, 1_000_000 + i * 20_000 + delays[i]);
        }

        Assert.Equal(expected, statistics.JitterMilliseconds, 6);
        Assert.Equal(1_000_000, statistics.FirstAt);
        Assert.Equal(1_000_000 + 6 * 20_000 + 16_000, statistics.LastAt);
    }

    [Fact]
    public void Steady_event_with_one_timestamp_is_no_jitter()
    {
        var statistics = new RtpStreamStatistics();
        for (var i = 0; i < 20; i++)
            Receive(ref statistics, (ushort)i, 160, 1, 1_000_000 + i * 20_000);
        Receive(ref statistics, 20, 160 + 20 * 160, 1, 1_000_000 + 20 * 20_000);

        Assert.Equal(0, statistics.JitterMilliseconds);
    }

    [Fact]
    public void Lost_equals_what_a_set_would_count() =>
        Prop.ForAll<byte[]>(choices =>
        {
            var statistics = new RtpStreamStatistics();
            var seen = new HashSet<int>();
            var next = 65_500;
            foreach (var choice in choices)
            {
                next += choice % 4;
                var sequence = Math.Max(65_500, next - choice / 4 % 8);
                seen.Add(sequence);
                Receive(ref statistics, (ushort)sequence, 0, 1);
            }

            var expected = seen.Count == 0 ? 0 : seen.Max() - seen.Min() + 1 - seen.Count;
            Assert.Equal(expected, statistics.Lost);
            Assert.Equal(choices.Length - seen.Count, statistics.Duplicates);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void Receive(ref RtpStreamStatistics statistics, ushort sequence, uint timestamp, uint ssrc, long now = 1)
    {
        var packet = RtpPackets.Rtp(sequence, timestamp, ssrc);
        Assert.True(RtpHeader.TryParse(packet, out var header));
        statistics.Received(in header, packet.Length, ClockRate, now);
    }
}

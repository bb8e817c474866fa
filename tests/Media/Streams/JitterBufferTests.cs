using Softswitch.Media.Streams;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Streams;

public sealed class JitterBufferTests
{
    private const long Ms = 1000;

    private readonly JitterPlay _play = new();

    [Fact]
    public void Nothing_received_yet_is_waited_for()
    {
        _play.PlayUntil(100 * Ms);

        Assert.Equal("wwwww", _play.Heard);
    }

    [Theory]
    [InlineData("1 2 3 4 5 6", "wwFFFFFFL")]
    [InlineData("1 3 2 4 5 6", "wwFFFFFFL")]
    [InlineData("1 2 2 3 4 5 6", "wwFFFFFFL")]
    [InlineData("1 2 4 5 6", "wwFFLFFFL")]
    [InlineData("1 2 5 6", "wwFFLLFFL")]
    [InlineData("2 1 3 4 5 6", "wwFFFFFFL")]
    public void Packets_are_played_in_order_and_missing_ones_concealed(string contents, string heard)
    {
        var numbers = contents.Split(' ').Select(int.Parse).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            var sentAt = (numbers[i] - 1) * 20 * Ms;
            var isLateForOnePlace = i > 0 && numbers[i] < numbers[i - 1] || i + 1 < numbers.Length && numbers[i + 1] < numbers[i];
            _play.Send(numbers[i], sentAt, isLateForOnePlace ? Math.Max(sentAt, i * 20 * Ms) : sentAt);
        }

        _play.PlayUntil(180 * Ms);

        Assert.Equal(heard, _play.Heard);
        Assert.Equal(numbers.Distinct().Order(), _play.Played.Select(p => p.Content));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(60)]
    public void Packets_of_any_length_are_played_whole_after_the_delay(int milliseconds)
    {
        var play = new JitterPlay(milliseconds);
        for (var i = 0; i < 100; i++)
            play.Send(i, i * milliseconds * Ms, i * milliseconds * Ms);

        play.PlayUntil(100 * milliseconds * Ms);

        Assert.Matches("^w+F+$", play.Heard);
        Assert.Equal(Enumerable.Range(0, play.Played.Count), play.Played.Select(p => p.Content));
        Assert.All(play.Played, p => Assert.InRange(p.Delay, 0, 60 * Ms));
    }

    [Fact]
    public void Packet_that_comes_after_its_place_is_late_and_one_that_came_is_a_double()
    {
        for (var i = 0; i < 20; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms + (i == 5 ? 300 * Ms : 0));
        _play.Send(6, 120 * Ms, 320 * Ms);

        _play.PlayUntil(440 * Ms);

        Assert.Equal((1, 1, 1), (_play.Buffer.Late, _play.Buffer.Duplicates, _play.Buffer.Lost));
        Assert.DoesNotContain(5, _play.Played.Select(p => p.Content));
    }

    [Fact]
    public void Pause_of_the_sender_is_silence_and_not_loss()
    {
        for (var i = 0; i < 5; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);
        _play.Send(5, 100 * Ms, 100 * Ms, ticks: 0); // comfort noise
        for (var i = 6; i < 10; i++)
            _play.Send(i, (1000 + i * 20) * Ms, (1000 + i * 20) * Ms, timestamp: (uint)(8000 + i * 160), isMarked: i == 6);

        _play.PlayUntil(1240 * Ms);

        Assert.Matches("^wwF{6}P+F{4}$", _play.Heard);
        Assert.Equal(40 * Ms, _play.Played[^1].Delay);
        Assert.Equal(0, _play.Buffer.Lost);
    }

    [Fact]
    public void Events_between_sound_are_a_pause()
    {
        for (var i = 0; i < 5; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);
        for (var i = 5; i < 10; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms, timestamp: 800, ticks: 0, isMarked: i == 5);
        for (var i = 10; i < 20; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);

        _play.PlayUntil(440 * Ms);

        Assert.Matches("^wwF{5}[FP]+F{10}$", _play.Heard);
        Assert.Equal(Enumerable.Range(0, 20), _play.Played.Select(p => p.Content));
    }

    [Fact]
    public void Source_that_stops_is_concealed_for_a_moment_and_begins_again_with_its_delay()
    {
        for (var i = 0; i < 5; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);
        for (var i = 5; i < 10; i++) // its clock stood still meanwhile
            _play.Send(i, (2000 + i * 20) * Ms, (2000 + i * 20) * Ms);

        _play.PlayUntil(2240 * Ms);

        Assert.Matches("^wwF{5}L{10}P+wwF{5}$", _play.Heard);
        Assert.Equal(40 * Ms, _play.Played[^1].Delay);
    }

    [Theory]
    [InlineData(true, 0L)]
    [InlineData(false, 1_000_000L)]
    [InlineData(false, -1_000_000L)]
    [InlineData(false, 2_000_000_000L)]
    public void Another_source_or_a_leap_of_its_clock_begins_anew(bool isOtherSource, long leap)
    {
        for (var i = 0; i < 10; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);
        for (var i = 10; i < 20; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms, timestamp: (uint)(i * 160 + leap), ssrc: isOtherSource ? 2U : 1U);

        _play.PlayUntil(440 * Ms);

        Assert.Equal(1, _play.Buffer.Resyncs);
        Assert.Matches("^wwF{8}ww?F{10}$", _play.Heard);
    }

    [Fact]
    public void Sender_that_restarts_its_numbers_is_believed_at_the_second_packet()
    {
        for (var i = 0; i < 10; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms);
        _play.Send(20_000, 200 * Ms, 200 * Ms);
        for (var i = 10; i < 20; i++)
            _play.Send(i, i * 20 * Ms, i * 20 * Ms + 1);
        for (var i = 40_000; i < 40_010; i++)
            _play.Send(i, (i - 39_980) * 20 * Ms, (i - 39_980) * 20 * Ms + 2);

        _play.PlayUntil(700 * Ms);

        Assert.Equal([.. Enumerable.Range(0, 20), .. Enumerable.Range(40_001, 9)], _play.Played.Select(p => p.Content));
        Assert.Equal(1, _play.Buffer.Resyncs);
    }

    [Fact]
    public void Burst_after_a_stall_is_cut_to_the_longest_delay()
    {
        for (var i = 0; i < 200; i++)
            _play.Send(i, i * 20 * Ms, i is >= 50 and < 100 ? 2000 * Ms : i * 20 * Ms);

        _play.PlayUntil(4000 * Ms);

        Assert.All(_play.Played.Where(p => p.IsHeard), p => Assert.InRange(p.Delay, 0, 240 * Ms));
        Assert.True(_play.Buffer.Skipped > 20);
    }

    [Fact]
    public void Payload_longer_than_any_frame_is_refused()
    {
        Assert.False(new JitterBuffer().TryAdd(new JitterPacket(1, 1, 1, false, 8, 160, 8000), new byte[1277], 0));
    }

    [Fact]
    public void Packets_added_and_taken_allocate_nothing()
    {
        var buffer = new JitterBuffer();
        var payload = new byte[160];
        ushort sequence = 0;

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            sequence++;
            buffer.TryAdd(new JitterPacket(1, sequence, sequence * 160u, false, 8, 160, 8000), payload, sequence * 20 * Ms);
            buffer.Take(sequence * 20 * Ms);
        }));
    }
}

using Softswitch.Media.Codecs;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Streams;

public sealed class TelephoneEventStreamTests
{
    private const long Tick = 20_000;

    private readonly TelephoneEventReceiver _receiver = new(8000);
    private readonly RtpOutlet _outlet = new(1, 65530, uint.MaxValue - 500, 8000);
    private readonly byte[] _packet = new byte[200];

    [Theory]
    [InlineData("0:160 0:320 0:480e 0:480e 0:480e", "1/60")]
    [InlineData("0:480e", "1/60")] // all but one lost
    [InlineData("0:480e 0:320 0:160 0:480e", "1/60")] // reordered
    [InlineData("0:160 0:320", "1/40")] // no end
    [InlineData("0:160 0:320 800:160 800:320e", "1/40 1/40")] // no end, and the next
    [InlineData("800:160 0:480e 0:480e 800:320e", "1/60 1/40")] // all of it late
    [InlineData("0:65535 0:65535 65535:800 65535:1600e", "1/8391")] // RFC 4733 2.5.1.3
    [InlineData("0:65535 65535:800 0:65535 131070:1600e", "1/16583")]
    public void Packets_of_one_event_are_one_press(string packets, string presses)
    {
        var now = 0L;
        foreach (var packet in packets.Split(' ').Select(p => p.Split(':')))
            Receive(1, uint.Parse(packet[0], null), ushort.Parse(packet[1].TrimEnd('e'), null), packet[1].EndsWith('e'), now += Tick);

        Assert.Equal(presses, Presses(now + 300_000));
    }

    [Fact]
    public void Event_without_end_is_told_after_the_patience_and_not_again()
    {
        Receive(5, 0, 160, isEnd: false, Tick);

        Assert.Equal("", Presses(Tick + 299_000));
        Assert.Equal("5/20", Presses(Tick + 300_000));
        Receive(5, 0, 480, isEnd: true, Tick + 310_000);
        Assert.Equal("", Presses(10_000_000));
    }

    [Fact]
    public void Payloads_cut_short_and_events_that_are_no_keys_are_ignored()
    {
        _receiver.Receive(1, [1, 2, 3], 0);
        Receive(16, 2, 800, isEnd: true, 0);

        Assert.Equal("", Presses(10_000_000));
    }

    [Fact]
    public void Keys_sent_are_received_and_sound_goes_on_where_it_would_be()
    {
        var sender = new TelephoneEventSender(_outlet, 101);
        Assert.True(sender.TryAdd('1') && sender.TryAdd('#', 60));
        Assert.False(sender.TryAdd('x'));
        var (marks, sequences, sound) = (0, new List<ushort>(), new List<(int Tick, uint Timestamp)>());
        for (var i = 0; i < 30; i++)
        {
            sender.Tick();
            while (sender.TryNext(_packet, i * Tick, out var length))
            {
                Assert.True(RtpHeader.TryParse(_packet, out var header));
                _receiver.Receive(header.Timestamp, _packet.AsSpan(12, length - 12), i * Tick);
                marks += header.Marker ? 1 : 0;
                sequences.Add(header.Sequence);
            }

            if (sender.IsSending)
                continue;
            _outlet.Write(_packet, 160, 8, isMarked: false, 160, i * Tick);
            Assert.True(RtpHeader.TryParse(_packet, out var spoken));
            sound.Add((i, spoken.Timestamp));
            sequences.Add(spoken.Sequence);
        }

        Assert.Equal("1/100 #/60", Presses(30 * Tick));
        Assert.Equal((2, 5 + 2 + 3 + 2 + 22), (marks, sequences.Count));
        Assert.Equal(sequences.Select((_, i) => (ushort)(65530 + i)), sequences);
        Assert.All(sound, s => Assert.Equal(unchecked(uint.MaxValue - 500 + (uint)(s.Tick * 160)), s.Timestamp));
        Assert.False(sender.IsBusy);
    }

    [Fact]
    public void Keys_too_many_are_refused_and_sending_allocates_nothing()
    {
        var sender = new TelephoneEventSender(_outlet, 101);
        Assert.All(Enumerable.Range(0, TelephoneEventSender.MostWaiting), _ => Assert.True(sender.TryAdd('1', 100_000)));
        Assert.False(sender.TryAdd('1'));

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            sender.Tick();
            while (sender.TryNext(_packet, 0, out var length))
                _receiver.Receive(1, _packet.AsSpan(12, length - 12), 0);
        }));
    }

    private void Receive(byte code, uint timestamp, ushort duration, bool isEnd, long now)
    {
        var payload = new byte[TelephoneEvent.Length];
        new TelephoneEvent(code, isEnd, 10, duration).Write(payload);
        _receiver.Receive(timestamp, payload, now);
    }

    private string Presses(long now)
    {
        var presses = new List<string>();
        while (_receiver.TryTake(now, out var press))
            presses.Add($"{press.Key}/{press.Milliseconds}");
        return string.Join(' ', presses);
    }
}

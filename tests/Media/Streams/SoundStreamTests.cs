using Softswitch.Media.Codecs;
using Softswitch.Media.Streams;
using Softswitch.Media.Tests.Codecs;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Protocols.Rtp;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Streams;

/// <summary>Sound through outlets and inlets: what goes in comes out.</summary>
public sealed class SoundStreamTests
{
    private const long Tick = 20_000;
    private const int Opus = 111;

    private static readonly Dictionary<int, AudioFormat> Formats = new()
    {
        [0] = AudioFormats.Pcmu,
        [8] = AudioFormats.Pcma,
        [9] = AudioFormats.G722,
        [13] = AudioFormats.ComfortNoise,
        [101] = AudioFormats.TelephoneEvent,
        [Opus] = AudioFormats.Opus,
    };

    private readonly byte[] _packet = new byte[1500];

    public static TheoryData<int, int, int> Cases()
    {
        var cases = new TheoryData<int, int, int>();
        foreach (var (type, rate) in new[] { 0, 8, 9 }.SelectMany(type => new[] { 8000, 16000, 48000 }.Select(rate => (type, rate))))
        {
            foreach (var ptime in new[] { 10, 20, 30, 60 })
                cases.Add(type, rate, ptime);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tone_sent_in_any_format_rate_and_ptime_is_heard(int type, int rate, int ptime) => CheckTone(type, rate, ptime);

    [OpusTheory]
    [InlineData(8000, 20)]
    [InlineData(16000, 40)]
    [InlineData(48000, 30)]
    [InlineData(48000, 60)]
    public void Tone_sent_as_opus_is_heard(int rate, int ptime) => CheckTone(Opus, rate, ptime);

    [OpusFact]
    public void Tone_transcoded_from_alaw_to_opus_and_back_is_kept()
    {
        var tone = Signal.Sine(440, 8000, 3000);
        var frame = new short[960];
        var (source, coded, back) = (OutletOf(8, 8000, 20), OutletOf(Opus, 48000, 20), OutletOf(8, 8000, 20));
        var (first, second, heard) = (InletOf(48000), InletOf(8000), InletOf(8000));
        var sound = new List<short>();
        for (var i = 0; i < 150; i++)
        {
            Pass(source, tone.AsSpan(i * 160, 160), first, i * Tick);
            first.Take(frame, i * Tick);
            Pass(coded, frame, second, i * Tick);
            second.Take(frame.AsSpan(0, 160), i * Tick);
            Pass(back, frame.AsSpan(0, 160), heard, i * Tick);
            heard.Take(frame.AsSpan(0, 160), i * Tick);
            sound.AddRange(frame[..160]);
        }

        Assert.True(Signal.Correlation(tone.AsSpan(0, 8000), sound.ToArray().AsSpan(8000, 8400), 400) > 0.98);
        Assert.Equal(0, first.Invalid + second.Invalid + heard.Invalid);
    }

    [Fact]
    public void Loss_is_concealed_and_comfort_noise_fills_the_pause()
    {
        var outlet = OutletOf(8, 8000, 20);
        var inlet = InletOf(8000);
        var tone = Signal.Sine(400, 8000, 20);
        var frame = new short[160];
        var heard = new List<bool>();
        for (var i = 0; i < 50; i++)
        {
            outlet.Add(tone);
            while (outlet.TryNext(_packet, i * Tick, out var length))
            {
                if (i == 25)
                    continue;
                inlet.Receive(i == 49 ? RtpPackets.Rtp(100 + i, (uint)(100 + i * 160), ssrc: 7, payloadType: 13, payload: [40]) : _packet.AsSpan(0, length), i * Tick);
            }

            heard.Add(inlet.Take(frame, i * Tick));
            Assert.True(i < 4 || Signal.Level(frame) > 3000);
        }

        for (var i = 50; i < 100; i++)
            heard.Add(inlet.Take(frame, i * Tick));

        Assert.Equal([false, false], heard[..2]);
        Assert.All(heard[2..], Assert.True);
        Assert.InRange(Signal.Level(frame), 32768 * 0.005, 32768 * 0.02); // -40 dBov
        Assert.Equal((1, 0), (inlet.Jitter.Lost, inlet.Invalid));
    }

    [Fact]
    public void Packets_that_cannot_be_read_are_counted()
    {
        var inlet = InletOf(8000);
        byte[][] packets =
        [
            [], [0x80], new byte[200], RtpPackets.Rtp(1, 1, payloadType: 77, payload: new byte[160]), RtpPackets.Rtp(1, 1),
            RtpPackets.Rtp(1, 1, payload: new byte[1300]), RtpPackets.Rtp(1, 1, payloadType: 9, payload: new byte[961]),
        ];
        foreach (var packet in packets)
            inlet.Receive(packet, 0);
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var packet = RtpPackets.Rtp(i, (uint)(i * 160), payloadType: Formats.Keys.ElementAt(random.Next(6)), payload: new byte[random.Next(300)]);
            random.NextBytes(packet.AsSpan(random.Next(12, packet.Length + 1)));
            packet[0] = (byte)(0x80 | random.Next(64) & random.Next(64));
            inlet.Receive(packet, i * Tick);
            inlet.Take(new short[160], i * Tick);
        }

        Assert.True(inlet.Invalid >= packets.Length);
    }

    [Fact]
    public void Frame_encoded_once_goes_out_in_the_stream_of_each_listener()
    {
        var outlet = OutletOf(8, 8000, 20);

        var first = outlet.SendEncoded(_packet, new byte[160], 160, 0);
        Assert.True(RtpHeader.TryParse(_packet.AsSpan(0, first), out var begun));
        outlet.SendEncoded(_packet, new byte[160], 160, Tick);
        Assert.True(RtpHeader.TryParse(_packet.AsSpan(0, first), out var next));

        Assert.Equal((172, 160U, begun.Sequence + 1), (first, next.Timestamp - begun.Timestamp, next.Sequence));
    }

    [Fact]
    public void Tick_of_alaw_allocates_nothing() => CheckAllocation(8, 8000);

    [OpusFact]
    public void Tick_of_opus_allocates_nothing() => CheckAllocation(Opus, 48000);

    private void CheckTone(int type, int rate, int ptime)
    {
        var tone = Signal.Sine(440, rate, 2040);
        var (outlet, inlet) = (OutletOf(type, rate, ptime), InletOf(rate));
        var frame = new short[rate / 50];
        var sound = new List<short>();
        for (var i = 0; i < 100; i++)
        {
            Pass(outlet, tone.AsSpan(i * frame.Length, frame.Length), inlet, i * Tick);
            inlet.Take(frame, i * Tick);
            sound.AddRange(frame);
        }

        var second = sound.ToArray().AsSpan(rate / 2, rate);
        Assert.True(ToneFit.SignalToNoise(second, 440, rate, out var amplitude) > 15);
        Assert.InRange(amplitude, 8000, 12000);
        Assert.Equal((0, 0, 0), (inlet.Invalid, inlet.Jitter.Lost, inlet.Jitter.Skipped));
    }

    private void CheckAllocation(int type, int rate)
    {
        var (outlet, inlet) = (OutletOf(type, rate, 20), InletOf(rate));
        var tone = Signal.Sine(440, rate, 20);
        var frame = new short[tone.Length];
        var now = 0L;

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            Pass(outlet, tone, inlet, now += Tick);
            inlet.Take(frame, now);
        }));
    }

    private void Pass(SoundOutlet outlet, ReadOnlySpan<short> frame, SoundInlet inlet, long now)
    {
        outlet.Add(frame);
        while (outlet.TryNext(_packet, now, out var length))
            inlet.Receive(_packet.AsSpan(0, length), now);
    }

    private static SoundOutlet OutletOf(int type, int rate, int ptime) =>
        new(new RtpOutlet(7, 100, 100, Formats[type].ClockRate), Formats[type], type, CodecSet.OfSystem, rate, ptime);

    private static SoundInlet InletOf(int rate) => new(Formats, CodecSet.OfSystem, rate, noiseSeed: 1);
}

using Softswitch.Media.Codecs;
using Softswitch.Media.Mixing;
using Softswitch.Media.Sharing;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Sharing;

public sealed class SharedEncodingTests
{
    private static readonly CodecSet WithoutOpus = new(_ => false);

    public static TheoryData<string> Names => [.. CodecSet.OfSystem.Offered.Where(f => f.SampleRate > 0 && f.Name != "CN").Select(f => f.Name)];

    [Fact]
    public void Thousand_listeners_cost_one_encoding_a_tick()
    {
        var shared = new SharedEncoding(CodecSet.OfSystem, 8000);
        for (var tick = 1; tick <= 10; tick++)
        {
            shared.Next(Signal.Noise(160, 3000, seed: tick));
            var first = shared.PayloadOf(AudioFormats.Pcma);
            for (var listener = 0; listener < 1000; listener++)
                Assert.True(first == shared.PayloadOf(AudioFormats.Pcma)); // the same memory
            Assert.Equal(tick, shared.Encoded);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Payload_is_that_of_an_encoder_of_its_own(string name)
    {
        var format = AudioFormats.All.Single(f => f.Name == name);
        var shared = new SharedEncoding(CodecSet.OfSystem, format.SampleRate);
        var encoder = CodecSet.OfSystem.CreateEncoder(format)!;
        var expected = new byte[format.SamplesOf(20)];
        foreach (var frame in Signal.Sine(500, format.SampleRate, 400).Chunk(format.SamplesOf(20)))
        {
            shared.Next(frame);

            var length = encoder.Encode(frame, expected);
            Assert.Equal(expected[..length], shared.PayloadOf(format).ToArray());
        }
    }

    [Fact]
    public void Formats_of_other_rates_are_heard_by_their_decoders()
    {
        var shared = new SharedEncoding(CodecSet.OfSystem, 16000);
        var decoder = G711Decoder.Alaw();
        var room = new short[160];
        var heard = new List<short>();
        foreach (var frame in Signal.Sine(700, 16000, 1000).Chunk(320))
        {
            shared.Next(frame);
            shared.PayloadOf(AudioFormats.G722);
            heard.AddRange(room[..decoder.Decode(shared.PayloadOf(AudioFormats.Pcma), room)]);
        }

        Assert.True(Signal.SignalToNoise(Signal.Sine(700, 8000, 1000), [.. heard], 40) > 30);
        Assert.Equal(100, shared.Encoded);
    }

    [Fact]
    public void Format_asked_for_again_after_a_pause_begins_anew()
    {
        var sound = Signal.Sine(500, 16000, 100);
        var (shared, fresh) = (new SharedEncoding(WithoutOpus, 16000), new SharedEncoding(WithoutOpus, 16000));
        shared.Next(Signal.Noise(320, 8000, seed: 1));
        shared.PayloadOf(AudioFormats.G722);
        shared.Next(new short[320]);

        foreach (var frame in sound.Chunk(320))
        {
            shared.Next(frame);
            fresh.Next(frame);
            Assert.Equal(fresh.PayloadOf(AudioFormats.G722).ToArray(), shared.PayloadOf(AudioFormats.G722).ToArray());
        }
    }

    [Fact]
    public void Format_that_cannot_be_made_has_no_payload()
    {
        var shared = new SharedEncoding(WithoutOpus, 8000);
        shared.Next(new short[160]);

        Assert.True(shared.PayloadOf(AudioFormats.Opus).IsEmpty);
        Assert.True(shared.PayloadOf(AudioFormats.TelephoneEvent).IsEmpty);
        Assert.Equal(0, shared.Encoded);
        Assert.Throws<ArgumentException>(() => shared.Next(new short[161]));
    }

    [Fact]
    public void Mix_of_a_conference_is_encoded_once_for_all_who_listen_without_allocation()
    {
        var mixer = new Mixer(new MixerConfig(16000));
        var parties = Enumerable.Range(0, 50).Select(_ => mixer.Add()).ToArray();
        var shared = new SharedEncoding(CodecSet.OfSystem, 16000);
        var frame = Signal.Sine(500, 16000, 20);

        Assert.Equal(0, Allocated.InEveryRound(50, () =>
        {
            mixer.Contribute(parties[0], frame);
            mixer.Mix();
            shared.Next(mixer.Shared);
            for (var i = 1; i < parties.Length; i++)
                Assert.True(mixer.Listen(parties[i]).Kind == MixKind.Shared && shared.PayloadOf(i % 2 == 0 ? AudioFormats.Pcma : AudioFormats.G722).Length == 160);
        }));

        Assert.Equal(0, shared.Encoded % 100);
    }
}

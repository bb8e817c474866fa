using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Tones;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Dtmf;

public sealed class DtmfDetectorTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(16000)]
    [InlineData(48000)]
    public void Digits_generated_are_all_heard_in_order(int sampleRate)
    {
        var sound = new short[sampleRate * 4];
        new ToneGenerator(Tone.Digits(DtmfSound.AllKeys + DtmfSound.AllKeys, 50, 50), sampleRate).Generate(sound);

        Assert.Equal(DtmfSound.AllKeys + DtmfSound.AllKeys, DtmfSound.Hear(sound, sampleRate));
    }

    // ITU-T Q.24 annex A: levels, twists and frequencies that administrations let pass, each with the others.
    [Theory]
    [InlineData(-3, 0, 0)]
    [InlineData(-10, 4, 0)]
    [InlineData(-10, -8, 0)]
    [InlineData(-25, 4, 0)]
    [InlineData(-25, -8, 0)]
    [InlineData(-30, 0, 0)]
    [InlineData(-10, 0, 0.015)]
    [InlineData(-10, 0, -0.015)]
    [InlineData(-20, 3, 0.015)]
    [InlineData(-20, -6, -0.015)]
    public void Digit_within_the_limits_is_heard_at_any_moment(double level, double twist, double offset)
    {
        foreach (var key in DtmfSound.AllKeys)
        {
            for (var before = 50; before < 60; before++)
            {
                var sound = DtmfSound.WithSilence(8000, before, DtmfSound.Digit(key, 8000, 40, level, twist, offset), 100);
                Assert.Equal($"{key}", DtmfSound.Hear(sound));
            }
        }
    }

    [Theory]
    [InlineData(23, -10, 0, 0)] // too short
    [InlineData(100, -50, 0, 0)] // too quiet
    [InlineData(100, -10, 12, 0)]
    [InlineData(100, -10, -14, 0)]
    [InlineData(100, -10, 0, 0.035)]
    [InlineData(100, -10, 0, -0.035)]
    public void Digit_beyond_the_limits_is_not_heard(int milliseconds, double level, double twist, double offset)
    {
        foreach (var key in DtmfSound.AllKeys)
        {
            for (var before = 50; before < 60; before++)
            {
                var sound = DtmfSound.WithSilence(8000, before, DtmfSound.Digit(key, 8000, milliseconds, level, twist, offset), 100);
                Assert.Equal("", DtmfSound.Hear(sound));
            }
        }
    }

    [Theory]
    [InlineData(15)]
    [InlineData(24)]
    public void Digit_in_noise_is_heard_once(int signalToNoise)
    {
        foreach (var key in DtmfSound.AllKeys)
        {
            for (var round = 0; round < 20; round++)
            {
                var sound = DtmfSound.WithSilence(8000, 60 + round, DtmfSound.Digit(key, 8000, 50, -15), 100);
                var noise = Signal.Noise(sound.Length, DtmfSound.Amplitude(-15) * Math.Pow(10, -signalToNoise / 20.0), seed: round);
                Assert.Equal($"{key}", DtmfSound.Hear(Signal.Sum(sound, noise)));
            }
        }
    }

    [Theory]
    [InlineData(10, "5")]
    [InlineData(40, "55")]
    public void Break_splits_a_digit_only_when_it_is_a_pause(int milliseconds, string heard)
    {
        for (var before = 50; before < 60; before++)
        {
            var digit = DtmfSound.Digit('5', 8000, 60);
            short[] sound = [.. Signal.Silence(8000, before), .. digit, .. Signal.Silence(8000, milliseconds), .. digit, .. Signal.Silence(8000, 80)];
            Assert.Equal(heard, DtmfSound.Hear(sound));
        }
    }

    [Fact]
    public void Digit_changing_into_another_without_pause_is_both()
    {
        short[] sound = [.. DtmfSound.Digit('1', 8000, 80), .. DtmfSound.Digit('9', 8000, 80), .. Signal.Silence(8000, 80)];

        Assert.Equal("19", DtmfSound.Hear(sound));
    }

    [Fact]
    public void Digit_that_ends_is_marked_so()
    {
        var marks = DtmfSound.Marks(DtmfSound.WithSilence(8000, 100, DtmfSound.Digit('7', 8000, 100), 200));

        Assert.Equal([('7', true), ('7', false)], marks.Select(m => (m.Digit, m.Began)));
        Assert.InRange(marks[0].Sample, 8 * 130, 8 * 140);
        Assert.InRange(marks[1].Sample, 8 * 230, 8 * 250);
    }

    [Fact]
    public void Digits_through_g711_are_heard()
    {
        foreach (var key in DtmfSound.AllKeys)
        {
            var sound = DtmfSound.WithSilence(8000, 55, DtmfSound.Digit(key, 8000, 40, -25, -6), 100);
            var payload = new byte[sound.Length];
            G711Encoder.Alaw().Encode(sound, payload);
            G711Decoder.Alaw().Decode(payload, sound);
            Assert.Equal($"{key}", DtmfSound.Hear(sound));
        }
    }

    [Theory]
    [InlineData(350, 440)]
    [InlineData(440, 480)]
    [InlineData(697, 0)]
    [InlineData(1477, 0)]
    [InlineData(697, 770)]
    [InlineData(1209, 1633)]
    [InlineData(1100, 0)]
    [InlineData(2100, 0)]
    public void Tones_that_are_no_pair_are_no_digit(int first, int second)
    {
        var sound = Signal.Sum(Signal.Sine(first, 8000, 1000, 6000), Signal.Sine(second, 8000, 1000, 6000));

        Assert.Equal("", DtmfSound.Hear(sound));
    }

    [Fact]
    public void Detector_reset_forgets_the_digit_that_sounds()
    {
        var detector = new DtmfDetector(8000);
        detector.Listen(DtmfSound.Digit('3', 8000, 60), new DtmfMark[8]);
        Assert.Equal('3', detector.Current);

        detector.Reset();

        Assert.Null(detector.Current);
    }

    [Fact]
    public void Frame_listened_to_allocates_nothing()
    {
        var detector = new DtmfDetector(8000);
        var frame = DtmfSound.Digit('3', 8000, 20);
        var marks = new DtmfMark[DtmfDetector.MostMarks];

        Assert.Equal(0, Allocated.InEveryRound(100, () => detector.Listen(frame, marks)));
    }
}

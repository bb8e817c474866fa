using Softswitch.Media.Dtmf;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Tones;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Tones;

public sealed class ToneTests
{
    public static TheoryData<string> Countries => [.. CountryTones.All.Select(t => t.Country)];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Tones_of_a_country_have_their_frequencies_and_cadence(string country)
    {
        var tones = CountryTones.Of(country);
        foreach (var tone in new[] { tones.Ring, tones.Busy, tones.Congestion, tones.Dial })
        {
            var at = 0;
            var heard = Generate(tone, 8000, 8000);
            foreach (var (first, second, length) in Unroll(tone, 8000))
            {
                var part = heard.AsSpan(at * 8, length * 8);
                at += length;
                if (first == 0)
                    Assert.Equal(0, Signal.Level(part));
                else
                    AssertSounds(part, first, second);
            }
        }
    }

    [Fact]
    public void Countries_named_have_all_their_tones()
    {
        Assert.Equal("BE DE DK ES FI FR GB LV NL US", string.Join(' ', CountryTones.All.Select(t => t.Country).Order(StringComparer.Ordinal)));
        Assert.All(CountryTones.All, t => Assert.NotEmpty(t.Source));
        Assert.Same(CountryTones.Of("NL"), CountryTones.Of("zz"));
        Assert.Equal("GB", CountryTones.Of("gb").Country);
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(16000)]
    [InlineData(48000)]
    public void Tone_has_its_level(int sampleRate)
    {
        var heard = Generate(Tone.Continuous(1000), sampleRate, 1000);

        Assert.True(ToneFit.SignalToNoise(heard.AsSpan(sampleRate / 100), 1000, sampleRate, out var amplitude) > 60);
        Assert.Equal(-10, 20 * Math.Log10(amplitude / 32768) + 3.14, 0.05);
    }

    [Fact]
    public void Tone_in_frames_of_any_length_is_the_same()
    {
        var whole = Generate(CountryTones.Of("GB").Ring, 8000, 3000);
        var generator = new ToneGenerator(CountryTones.Of("GB").Ring, 8000);
        var random = new Random(5);
        var pieces = new List<short>();
        while (pieces.Count < whole.Length)
        {
            var frame = new short[random.Next(1, 500)];
            Assert.Equal(frame.Length, generator.Generate(frame));
            pieces.AddRange(frame);
        }

        Assert.Equal(whole, pieces[..whole.Length]);
    }

    [Fact]
    public void Digits_end_and_leave_silence()
    {
        var generator = new ToneGenerator(Tone.Digits("1#", 50, 50), 8000);
        var heard = Signal.Noise(2000, 1000, seed: 1);

        Assert.Equal(1600, generator.Generate(heard));

        Assert.True(generator.IsOver);
        Assert.Equal(0, Signal.Level(heard.AsSpan(1600)));
        Assert.Equal(0, generator.Generate(heard));
    }

    [Fact]
    public void Digit_that_is_no_key_is_refused() => Assert.Throws<ArgumentException>(() => Tone.Digits("12x"));

    [Fact]
    public void Tone_with_a_part_of_no_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ToneGenerator(Tone.Interrupted(425, 0, 0, 0), 8000));

    [Fact]
    public void Tones_begin_and_end_without_a_click()
    {
        var heard = Generate(CountryTones.Of("NL").Congestion, 8000, 2000);
        var steepest = 2 * Math.PI * 425 / 8000 * heard.Max();

        Assert.True(heard.Zip(heard.Skip(1), (a, b) => Math.Abs(b - a)).Max() <= steepest * 1.1);
    }

    [Fact]
    public void Frame_of_a_tone_allocates_nothing()
    {
        var generator = new ToneGenerator(CountryTones.Of("US").Busy, 8000);
        var frame = new short[160];

        Assert.Equal(0, Allocated.InEveryRound(200, () => generator.Generate(frame)));
    }

    private static short[] Generate(Tone tone, int sampleRate, int milliseconds)
    {
        var pcm = new short[sampleRate / 1000 * milliseconds];
        new ToneGenerator(tone, sampleRate).Generate(pcm);
        return pcm;
    }

    private static IEnumerable<(int First, int Second, int Milliseconds)> Unroll(Tone tone, int milliseconds)
    {
        for (var i = 0; milliseconds > 0; i = (i + 1) % tone.Parts.Length)
        {
            var (first, second, length) = tone.Parts[i];
            length = Math.Min(length, milliseconds);
            milliseconds -= length;
            yield return (first, second, length);
        }
    }

    private static void AssertSounds(ReadOnlySpan<short> part, int first, int second)
    {
        if (part.Length < 1000)
            return; // cut off by the end of what was generated
        part = part[40..^40];
        ToneFit.SignalToNoise(part, first, 8000, out var amplitude);
        Assert.InRange(amplitude, 6500, 7800);
        if (second == 0)
            return;
        ToneFit.SignalToNoise(part, second, 8000, out amplitude);
        Assert.InRange(amplitude, 6500, 7800);
    }
}

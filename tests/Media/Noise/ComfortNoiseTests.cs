using Softswitch.Media.Noise;
using Softswitch.Media.Tests.Sounds;

namespace Softswitch.Media.Tests.Noise;

public sealed class ComfortNoiseTests
{
    private const int Second = 8000;

    [Theory]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(70)]
    public void Noise_generated_is_as_loud_as_described(int level)
    {
        var pcm = Generate(new ComfortNoise(level, []));

        Assert.InRange(Decibels(pcm), -level - 1.0, -level + 1.0);
    }

    [Fact]
    public void Noise_described_and_generated_has_its_loudness_and_colour()
    {
        var rumble = Rumble();

        var described = ComfortNoiseAnalyzer.Describe(rumble);
        var pcm = Generate(described);

        Assert.InRange(Decibels(pcm), Decibels(rumble) - 1.5, Decibels(rumble) + 1.5);
        Assert.InRange(NeighbourLikeness(pcm), NeighbourLikeness(rumble) - 0.05, NeighbourLikeness(rumble) + 0.05);
        Assert.True(described[0] < -0.5); // low sounds: the first is minus the likeness of neighbours
    }

    [Fact]
    public void Description_written_is_read_back()
    {
        var described = ComfortNoiseAnalyzer.Describe(Rumble(), order: 10);
        var payload = new byte[20];

        var length = described.Write(payload);

        Assert.Equal(11, length);
        Assert.True(ComfortNoise.TryParse(payload.AsSpan(0, length), out var parsed));
        var again = new byte[20];
        parsed.Write(again);
        Assert.Equal(payload, again);
    }

    [Fact]
    public void Payload_of_one_byte_is_the_level_of_white_noise()
    {
        Assert.True(ComfortNoise.TryParse([0x80 | 40], out var noise)); // the first bit is reserved

        Assert.Equal((40, 0), (noise.Level, noise.Order));
    }

    [Fact]
    public void Payload_of_more_coefficients_than_used_is_cut()
    {
        Assert.True(ComfortNoise.TryParse(Enumerable.Repeat((byte)255, 200).ToArray(), out var noise));

        Assert.Equal(ComfortNoise.MaxOrder, noise.Order);
        Assert.True(noise[0] < 1);
    }

    [Fact]
    public void Payload_empty_is_refused() => Assert.False(ComfortNoise.TryParse([], out _));

    [Fact]
    public void Any_payload_generates_sound_that_stays_in_bounds()
    {
        var random = new Random(3389);
        var payload = new byte[11];
        var generator = new ComfortNoiseGenerator(7);
        var pcm = new short[160];
        for (var i = 0; i < 500; i++)
        {
            random.NextBytes(payload);
            payload[0] = (byte)random.Next(30, 128);
            Assert.True(ComfortNoise.TryParse(payload, out var noise));
            generator.Follow(noise);
            generator.Generate(pcm);
        }

        generator.Follow(new ComfortNoise(60, []));
        Assert.InRange(Decibels(Generate(generator)), -62, -58);
    }

    [Fact]
    public void Silence_described_is_the_quietest_level()
    {
        Assert.Equal(127, ComfortNoiseAnalyzer.Describe(new short[160]).Level);
        Assert.Equal(127, ComfortNoiseAnalyzer.Describe([]).Level);
    }

    [Fact]
    public void Generator_without_description_is_silent() => Assert.All(Generate(new ComfortNoiseGenerator(1)), s => Assert.Equal(0, s));

    private static short[] Generate(in ComfortNoise noise)
    {
        var generator = new ComfortNoiseGenerator(12345);
        generator.Follow(noise);
        return Generate(generator);
    }

    private static short[] Generate(ComfortNoiseGenerator generator)
    {
        var pcm = new short[4 * Second];
        generator.Generate(pcm);
        return pcm;
    }

    private static short[] Rumble()
    {
        var white = Signal.Noise(2 * Second, 300, seed: 5);
        var pcm = new short[white.Length];
        for (var i = 1; i < pcm.Length; i++)
            pcm[i] = (short)(0.8 * pcm[i - 1] + white[i]);
        return pcm;
    }

    private static double Decibels(short[] pcm) => 20 * Math.Log10(Signal.Level(pcm) / 32768);

    private static double NeighbourLikeness(short[] pcm) => Signal.Correlation(pcm.AsSpan(1), pcm.AsSpan(0, pcm.Length - 1), 0);
}

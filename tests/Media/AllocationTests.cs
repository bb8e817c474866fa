using Softswitch.Media.Codecs;
using Softswitch.Media.Noise;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests;

/// <summary>No frame costs an allocation.</summary>
public sealed class AllocationTests
{
    private readonly byte[] _payload = new byte[5760];
    private readonly short[] _pcm = new short[5760];

    public static TheoryData<string> Names => [.. CodecSet.OfSystem.Offered.Where(f => f.SampleRate > 0 && f.Name != "CN").Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Frame_encoded_decoded_and_concealed_allocates_nothing(string name)
    {
        var format = AudioFormats.All.Single(f => f.Name == name);
        var encoder = CodecSet.OfSystem.CreateEncoder(format)!;
        var decoder = CodecSet.OfSystem.CreateDecoder(format)!;
        var sound = Signal.Sine(400, format.SampleRate, 20);

        AssertNoAllocation(() =>
        {
            var length = encoder.Encode(sound, _payload);
            decoder.Decode(_payload.AsSpan(0, length), _pcm);
            decoder.Conceal(_pcm.AsSpan(0, sound.Length));
            decoder.Decode(_payload.AsSpan(0, length), _pcm);
        });
    }

    [Fact]
    public void Comfort_noise_described_and_generated_allocates_nothing()
    {
        var generator = new ComfortNoiseGenerator(1);
        var background = Signal.Noise(160, 100, seed: 1);

        AssertNoAllocation(() =>
        {
            var length = ComfortNoiseAnalyzer.Describe(background).Write(_payload);
            if (ComfortNoise.TryParse(_payload.AsSpan(0, length), out var noise))
                generator.Follow(noise);
            generator.Generate(_pcm.AsSpan(0, 160));
        });
    }

    private static void AssertNoAllocation(Action action)
    {
        for (var i = 0; i < 100; i++)
            action();

        Assert.Equal(0, Allocated.InEveryRound(100, action));
    }
}

using Softswitch.Media.Sources;

namespace Softswitch.Media.Tests.Sources;

/// <summary>Sources made of samples, and samples read out of sources.</summary>
internal static class SourceReading
{
    public static SoundClip Clip(short[] sound, int sampleRate) => new(sound, sampleRate);

    /// <summary>A sound whose samples tell where they are from: <paramref name="first"/> and on.</summary>
    public static short[] Count(int first, int samples) => [.. Enumerable.Range(first, samples).Select(i => (short)i)];

    /// <summary>All there is, in frames of odd lengths; what lies behind the end must be silence.</summary>
    public static short[] ReadAll(ISoundSource source, int most = 10_000_000)
    {
        var heard = new List<short>();
        var frame = new short[317];
        for (var length = 1; heard.Count < most; length = length % 317 + 1)
        {
            Array.Fill(frame, (short)-1);
            var count = source.Read(frame.AsSpan(0, length));
            heard.AddRange(frame[..count]);
            Assert.All(frame[count..length], sample => Assert.Equal(0, sample));
            if (count < length)
                break;
        }

        return [.. heard];
    }

    public static short[] Read(ISoundSource source, int samples)
    {
        var heard = new short[samples];
        Assert.Equal(samples, source.Read(heard));
        return heard;
    }
}

using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Wave;

namespace Softswitch.Media.Tests.Wave;

/// <summary>WAV files in memory.</summary>
internal static class WaveFiles
{
    public static MemoryStream Write(WaveFormat format, short[] sound)
    {
        var stream = new MemoryStream();
        var writer = new WaveWriter(stream, format);
        Assert.True(writer.TryWrite(sound.AsSpan(0, 17 * format.Channels)));
        Assert.True(writer.TryWrite(sound.AsSpan(17 * format.Channels)));
        writer.Close();
        return stream;
    }

    public static short[] ReadAll(WaveReader reader)
    {
        var all = new List<short>();
        var room = new short[5000];
        for (var count = reader.Read(room); count > 0; count = reader.Read(room))
            all.AddRange(room[..count]);
        return [.. all];
    }

    // Values that a code word stands for, so that G.711 gives them back.
    public static short[] Sound(WaveEncoding encoding, int samples)
    {
        var sound = Signal.Noise(samples, 5000, seed: 9);
        if (encoding == WaveEncoding.Pcm)
            return sound;
        using var stream = Write(new WaveFormat(encoding, 8000, 1), sound);
        WaveReader.TryOpen(stream, out var reader);
        return ReadAll(reader!);
    }
}

using Softswitch.Media.Recording;
using Softswitch.Media.Wave;

namespace Softswitch.Media.Tests.Recording;

/// <summary>What recordings are given and what is in their files.</summary>
internal static class RecordingFiles
{
    public const int Frame = 160;

    public static short[] Constant(short value, int length = Frame)
    {
        var frame = new short[length];
        Array.Fill(frame, value);
        return frame;
    }

    public static void Write(CallRecording recording, int frames, short left, short right)
    {
        for (var i = 0; i < frames; i++)
            recording.Write(Constant(left), Constant(right));
    }

    /// <summary>One value for each frame and channel, which must be the same in all of the frame.</summary>
    public static (int Left, int Right)[] Read(string path, bool isStereo)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out var reader));
        Assert.Equal(isStereo ? 2 : 1, reader!.Format.Channels);
        var samples = new short[reader.Length * reader.Format.Channels];
        Assert.Equal(samples.Length, reader.Read(samples));
        return [.. samples.Chunk(Frame * reader.Format.Channels).Select(frame => (Only(frame, 0, isStereo), Only(frame, isStereo ? 1 : 0, isStereo)))];
    }

    private static int Only(short[] frame, int channel, bool isStereo) =>
        Assert.Single(frame.Where((_, i) => !isStereo || i % 2 == channel).Distinct());
}

using System.Buffers.Binary;

namespace Softswitch.Acceptance.Tests.Audio;

/// <summary>Reads and writes sound: 16 bit, one channel, 8000 samples a second, in a RIFF file.</summary>
internal static class WaveFile
{
    public const int SampleRate = 8000;
    private const int HeaderSize = 44;

    /// <param name="sampleRate">A multiple of 8000; each sample is written as often as it takes.</param>
    public static void Write(string path, ReadOnlySpan<short> samples, int sampleRate = SampleRate, int channels = 1)
    {
        var times = sampleRate / SampleRate * channels;
        var bytes = new byte[HeaderSize + (samples.Length * times * 2)];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), sampleRate * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), samples.Length * times * 2);
        for (var i = 0; i < samples.Length * times; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderSize + (i * 2)), samples[i / times]);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>All samples, as one channel at 8000 a second whatever the file has; a data chunk whose length was never filled in (the recorder was killed) counts to the end of the file.</summary>
    /// <param name="channel">The one that is read, from 0; null for all of them together.</param>
    public static short[] Read(string path, int? channel = null)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var at = 12;
        while (at + 8 <= bytes.Length && !bytes[at..].StartsWith("data"u8))
            at += 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
        if (at + 8 > bytes.Length)
            return [];
        var stated = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
        var data = bytes[(at + 8)..];
        if (stated > 0 && stated < data.Length)
            data = data[..stated];
        var channels = BinaryPrimitives.ReadInt16LittleEndian(bytes[22..]);
        var times = BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]) / SampleRate * channels;
        var samples = new short[data.Length / 2 / times];
        for (var i = 0; i < samples.Length; i++)
        {
            var (sum, count) = (0, 0);
            for (var j = channel ?? 0; j < times; j += channel is null ? 1 : channels)
            {
                sum += BinaryPrimitives.ReadInt16LittleEndian(data[((i * times + j) * 2)..]);
                count++;
            }

            samples[i] = (short)(sum / count);
        }

        return samples;
    }
}

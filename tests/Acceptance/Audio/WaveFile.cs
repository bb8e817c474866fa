using System.Buffers.Binary;

namespace Softswitch.Acceptance.Tests.Audio;

/// <summary>Reads and writes sound: 16 bit, one channel, 8000 samples a second, in a RIFF file.</summary>
internal static class WaveFile
{
    public const int SampleRate = 8000;
    private const int HeaderSize = 44;

    public static void Write(string path, ReadOnlySpan<short> samples)
    {
        var bytes = new byte[HeaderSize + (samples.Length * 2)];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), samples.Length * 2);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderSize + (i * 2)), samples[i]);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>All samples; a data chunk whose length was never filled in (the recorder was killed) counts to the end of the file.</summary>
    public static short[] Read(string path)
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
        var samples = new short[data.Length / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data[(i * 2)..]);
        return samples;
    }
}

using System.Buffers.Binary;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>WAV files as voices and servers make them.</summary>
internal static class Waves
{
    /// <summary>A file of samples that count up; of two channels the second is silent.</summary>
    public static byte[] Of(int samples, int rate = 16_000, short channels = 1, short bits = 16, short tag = 1)
    {
        var sound = new byte[samples * channels * bits / 8];
        for (var i = 0; bits == 16 && i < samples; i++)
            BinaryPrimitives.WriteInt16LittleEndian(sound.AsSpan(i * channels * 2), (short)(i * 2));
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + sound.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write(tag);
        writer.Write(channels);
        writer.Write(rate);
        writer.Write(rate * channels * bits / 8);
        writer.Write((short)(channels * bits / 8));
        writer.Write(bits);
        writer.Write("data"u8);
        writer.Write(sound.Length);
        writer.Write(sound);
        writer.Flush();
        return file.ToArray();
    }

    public static short[] SamplesOf(ReadOnlyMemory<byte> wave)
    {
        var samples = new short[(wave.Length - 44) / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(wave.Span[(44 + (2 * i))..]);
        return samples;
    }
}

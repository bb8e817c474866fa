using System.Buffers.Binary;
using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>WAV files of voices (RIFF, little endian): read whatever their header says of lengths, written with one that is right.</summary>
internal static class SpokenWave
{
    private const int HeaderLength = 44;
    private const int ChunkHeader = 8;
    private const int RiffHeader = 12;
    private const int FormatLength = 16;
    private const int SubFormat = 24; // first two bytes of its GUID are the tag
    private const ushort Pcm = 1;
    private const ushort Extensible = 0xFFFE;

    /// <summary>PCM of 16 bits in one or two channels, as a file of one channel. Programs that write to a pipe do not know the length
    /// beforehand: a sound that claims more than there is ends with the file.</summary>
    public static SpeechResult Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < RiffHeader || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
            return Bad("what came is no WAV file");
        var (rate, channels) = (0, 0);
        for (var rest = file[RiffHeader..]; rest.Length >= ChunkHeader;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var body = rest[ChunkHeader..];
            body = body[..(int)Math.Min(length, body.Length)];
            if (rest[..4].SequenceEqual("fmt "u8) && !TryReadFormat(body, out rate, out channels))
                return Bad("the WAV file is not PCM of 16 bits in one or two channels");
            if (rest[..4].SequenceEqual("data"u8))
                return rate == 0 || body.Length < 2 * channels ? Bad("the WAV file has no sound in it") : Written(body, rate, channels);
            rest = rest[Math.Min(rest.Length, ChunkHeader + body.Length + (body.Length & 1))..];
        }

        return Bad("the WAV file ends before its sound");
    }

    /// <summary>The same of a file that <see cref="Read"/> made and that has been kept since; null when it is not whole.</summary>
    public static SpeechResult.Spoken? Kept(byte[] file) =>
        file.Length > HeaderLength
        && BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(HeaderLength - 4)) == file.Length - HeaderLength
        && Read(file) is SpeechResult.Spoken { Wave.Length: var length } spoken && length == file.Length
            ? spoken
            : null;

    private static bool TryReadFormat(ReadOnlySpan<byte> body, out int rate, out int channels)
    {
        (rate, channels) = (0, 0);
        if (body.Length < FormatLength)
            return false;
        var tag = BinaryPrimitives.ReadUInt16LittleEndian(body);
        if (tag == Extensible && body.Length >= SubFormat + 2)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(body[SubFormat..]);
        channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        var claimed = BinaryPrimitives.ReadUInt32LittleEndian(body[4..]);
        rate = (int)Math.Min(claimed, int.MaxValue);
        return tag == Pcm && BinaryPrimitives.ReadUInt16LittleEndian(body[14..]) == 16 && channels is 1 or 2 && rate is >= 8000 and <= 96_000;
    }

    private static SpeechResult.Spoken Written(ReadOnlySpan<byte> sound, int rate, int channels)
    {
        var samples = sound.Length / (2 * channels);
        var file = new byte[HeaderLength + (2 * samples)];
        WriteHeader(file, rate, 2 * samples);
        for (var i = 0; i < samples; i++)
        {
            var at = sound[(i * 2 * channels)..];
            int sample = BinaryPrimitives.ReadInt16LittleEndian(at);
            if (channels == 2)
                sample = (sample + BinaryPrimitives.ReadInt16LittleEndian(at[2..])) / 2;
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (2 * i)), (short)sample);
        }

        return new SpeechResult.Spoken(file, rate);
    }

    private static void WriteHeader(Span<byte> header, int rate, int length)
    {
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderLength - ChunkHeader + length);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], FormatLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], Pcm);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], 2 * rate);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], length);
    }

    private static SpeechResult.Failed Bad(string reason) => new(SpeechFault.BadSound, reason);
}

using System.Buffers.Binary;

namespace Softswitch.Media.Wave;

/// <summary>The chunks before the sound of a WAV file (RIFF, little endian).</summary>
internal static class WaveHeader
{
    /// <summary>Length of the header written here.</summary>
    public const int Length = 44;

    private const int ChunkHeader = 8;
    private const int RiffHeader = 12;
    private const int ShortestFormat = 16;
    private const int MostChunks = 100;
    private const long Unknown = int.MaxValue - 4096; // who writes to a pipe fills in the most there is
    private const int Extensible = 0xFFFE;
    private const int SubFormat = 24; // first two bytes of its GUID are the tag

    public static ReadOnlySpan<byte> Riff => "RIFF"u8;

    public static ReadOnlySpan<byte> Wave => "WAVE"u8;

    public static ReadOnlySpan<byte> Data => "data"u8;

    /// <summary>Writes the 44 bytes before <paramref name="dataLength"/> bytes of sound.</summary>
    public static void Write(Span<byte> header, WaveFormat format, long dataLength)
    {
        var length = (uint)Math.Min(dataLength, uint.MaxValue - Length);
        Riff.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], length + Length - ChunkHeader + (length & 1));
        Wave.CopyTo(header[8..]);
        "fmt "u8.CopyTo(header[12..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], ShortestFormat);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], (ushort)format.Encoding);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)format.Channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)format.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[28..], (uint)(format.SampleRate * format.BlockLength));
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], (ushort)format.BlockLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], (ushort)(8 * format.BytesPerSample));
        Data.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], length);
    }

    /// <summary>
    /// Reads up to the sound and leaves the stream at its first byte. A sound whose length is 0 or reaches beyond the end of the file was
    /// never closed: it is as long as the file.
    /// </summary>
    /// <param name="missing">How much of its sound the file announces and does not have.</param>
    public static WaveFault TryRead(Stream stream, out WaveFormat? format, out long dataLength, out long missing)
    {
        format = null;
        dataLength = 0;
        missing = 0;
        Span<byte> header = stackalloc byte[RiffHeader];
        stream.Position = 0;
        if (!TryFill(stream, header) || !header[..4].SequenceEqual(Riff) || !header[8..].SequenceEqual(Wave))
            return WaveFault.NotWave;
        for (var chunk = 0; chunk < MostChunks && TryFill(stream, header[..ChunkHeader]); chunk++)
        {
            long length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var rest = stream.Length - stream.Position;
            if (header[..4].SequenceEqual(Data))
            {
                dataLength = length == 0 || length > rest ? rest : length;
                missing = length >= Unknown ? 0 : Math.Max(0, length - rest);
                return format is null ? WaveFault.Damaged : WaveFault.None;
            }

            if (header[..4].SequenceEqual("fmt "u8))
            {
                var fault = ReadFormat(stream, Math.Min(length, rest), out format);
                if (fault != WaveFault.None)
                    return fault;
                rest = stream.Length - stream.Position;
                length -= ShortestFormat;
            }

            stream.Position += Math.Min(rest, length + (length & 1)); // chunks begin at even places
        }

        return WaveFault.Damaged;
    }

    private static WaveFault ReadFormat(Stream stream, long length, out WaveFormat? format)
    {
        format = null;
        Span<byte> bytes = stackalloc byte[SubFormat + 2];
        if (length < ShortestFormat || !TryFill(stream, bytes[..ShortestFormat]))
            return WaveFault.Damaged;
        var tag = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        if (tag == Extensible && length >= bytes.Length)
        {
            var back = stream.Position;
            if (!TryFill(stream, bytes[ShortestFormat..]))
                return WaveFault.Damaged;
            stream.Position = back;
            tag = BinaryPrimitives.ReadUInt16LittleEndian(bytes[SubFormat..]);
        }

        var bits = BinaryPrimitives.ReadUInt16LittleEndian(bytes[14..]);
        var isPcm = tag == (int)WaveEncoding.Pcm;
        var read = new WaveFormat(
            (WaveEncoding)tag, (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]), isPcm ? bits : 16);
        var isKnown = read.Encoding is WaveEncoding.Pcm or WaveEncoding.Alaw or WaveEncoding.Mulaw
            && read.Channels is 1 or 2
            && read.SampleRate is >= 1000 and <= 192000
            && (isPcm ? bits is 8 or 16 or 24 or 32 : bits == 8);
        format = isKnown ? read : null;
        return isKnown ? WaveFault.None : WaveFault.Unsupported;
    }

    private static bool TryFill(Stream stream, Span<byte> bytes) =>
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
}

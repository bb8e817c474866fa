using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Softswitch.Media.Codecs;

namespace Softswitch.Media.Wave;

/// <summary>Reads the sound of a WAV file as 16-bit samples, channels by turns, from any place in it. The stream stays its owner's.</summary>
public sealed class WaveReader
{
    private const int Block = 4096;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Block];
    private readonly long _start;

    private WaveReader(Stream stream, WaveFormat format, long dataLength, long missing)
    {
        _stream = stream;
        _start = stream.Position;
        Format = format;
        Length = dataLength / format.BlockLength;
        Missing = missing / format.BlockLength;
    }

    public WaveFormat Format { get; }

    /// <summary>Samples of each channel.</summary>
    public long Length { get; }

    /// <summary>Samples of each channel that the file announces and does not have: it was cut.</summary>
    public long Missing { get; }

    /// <summary>The next sample to be read, of each channel.</summary>
    public long Position { get; private set; }

    /// <summary>Opens a file; one that was not closed is as long as it is. Throws only what the stream throws.</summary>
    /// <param name="stream">Readable and seekable.</param>
    /// <param name="reader">Null when the fault is not <see cref="WaveFault.None"/>.</param>
    public static WaveFault TryOpen(Stream stream, out WaveReader? reader)
    {
        var fault = WaveHeader.TryRead(stream, out var format, out var length, out var missing);
        reader = fault == WaveFault.None ? new WaveReader(stream, format!, length, missing) : null;
        return fault;
    }

    /// <summary>Goes to a sample; beyond the end is the end.</summary>
    public void Seek(long sample)
    {
        Position = Math.Clamp(sample, 0, Length);
        _stream.Position = _start + Position * Format.BlockLength;
    }

    /// <summary>Reads whole samples of all channels and returns how many values; 0 at the end.</summary>
    public int Read(Span<short> pcm)
    {
        var wanted = (int)Math.Min(pcm.Length / Format.Channels, Length - Position) * Format.Channels;
        var read = 0;
        while (read < wanted)
        {
            var count = Math.Min(wanted - read, Block / Format.BlockLength * Format.Channels);
            var bytes = _bytes.AsSpan(0, count * Format.BytesPerSample);
            if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                break; // cut while it was read
            Expand(bytes, pcm[read..]);
            read += count;
        }

        Position += read / Format.Channels;
        return read;
    }

    private void Expand(ReadOnlySpan<byte> bytes, Span<short> pcm)
    {
        if (Format.Encoding == WaveEncoding.Pcm)
        {
            ExpandPcm(bytes, pcm);
            return;
        }

        var table = Format.Encoding == WaveEncoding.Alaw ? G711.AlawToLinear : G711.MulawToLinear;
        for (var i = 0; i < bytes.Length; i++)
            pcm[i] = table[bytes[i]];
    }

    // Of more than 16 bits the upper ones are kept; 8 bits have no sign.
    private void ExpandPcm(ReadOnlySpan<byte> bytes, Span<short> pcm)
    {
        if (Format.PcmBits == 16)
        {
            MemoryMarshal.Cast<byte, short>(bytes).CopyTo(pcm);
            return;
        }

        var width = Format.BytesPerSample;
        for (var i = 0; i < bytes.Length / width; i++)
        {
            pcm[i] = width == 1
                ? (short)((bytes[i] - 128) << 8)
                : BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * width + width - 2)..]);
        }
    }
}

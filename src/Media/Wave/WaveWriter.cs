using System.Runtime.InteropServices;
using Softswitch.Media.Codecs;

namespace Softswitch.Media.Wave;

/// <summary>
/// Writes 16-bit samples, channels by turns, as a WAV file. The lengths in its header are right after <see cref="Close"/>; a file that never
/// got so far is still read whole, and <see cref="WaveMender"/> sets it right.
/// </summary>
public sealed class WaveWriter
{
    private const int Block = 4096;

    /// <summary>Lengths are 32 bits: some 37 hours of stereo at 8 kHz.</summary>
    private const long Longest = uint.MaxValue - 2 * WaveHeader.Length;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Block];

    /// <param name="stream">Writable and seekable, and empty. It stays its owner's.</param>
    /// <param name="format">What to write.</param>
    public WaveWriter(Stream stream, WaveFormat format)
    {
        _stream = stream;
        Format = format;
        WriteHeader();
    }

    public WaveFormat Format { get; }

    /// <summary>Bytes of sound so far.</summary>
    public long DataLength { get; private set; }

    /// <summary>Adds samples; false, with none of them written, when the file is as long as a WAV file can be.</summary>
    public bool TryWrite(ReadOnlySpan<short> pcm)
    {
        if (DataLength + (long)pcm.Length * Format.BytesPerSample > Longest)
            return false;
        while (!pcm.IsEmpty)
        {
            var count = Math.Min(pcm.Length, Block / Format.BytesPerSample);
            var bytes = _bytes.AsSpan(0, count * Format.BytesPerSample);
            Compress(pcm[..count], bytes);
            _stream.Write(bytes);
            DataLength += bytes.Length;
            pcm = pcm[count..];
        }

        return true;
    }

    /// <summary>Writes the lengths into the header. More may be written after it, and closed again.</summary>
    public void Close()
    {
        var end = _stream.Position;
        _stream.Position = 0;
        WriteHeader();
        _stream.Position = end;
        if (DataLength % 2 != 0)
        {
            _stream.WriteByte(0); // chunks have even lengths
            _stream.Position = end;
        }

        _stream.Flush();
    }

    private void WriteHeader()
    {
        Span<byte> header = stackalloc byte[WaveHeader.Length];
        WaveHeader.Write(header, Format, DataLength);
        _stream.Write(header);
    }

    private void Compress(ReadOnlySpan<short> pcm, Span<byte> bytes)
    {
        if (Format.Encoding == WaveEncoding.Pcm)
        {
            pcm.CopyTo(MemoryMarshal.Cast<byte, short>(bytes));
            return;
        }

        var isAlaw = Format.Encoding == WaveEncoding.Alaw;
        var table = isAlaw ? G711.LinearToAlaw : G711.LinearToMulaw;
        var shift = isAlaw ? G711.AlawShift : G711.MulawShift;
        for (var i = 0; i < pcm.Length; i++)
            bytes[i] = table[(ushort)pcm[i] >> shift];
    }
}

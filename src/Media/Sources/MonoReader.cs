using Softswitch.Media.Resampling;
using Softswitch.Media.Wave;

namespace Softswitch.Media.Sources;

/// <summary>Reads a WAV file, two channels mixed to one.</summary>
public sealed class MonoReader
{
    private const int Block = 2048;

    private readonly WaveReader _reader;
    private readonly short[] _pairs;

    private MonoReader(WaveReader reader)
    {
        _reader = reader;
        _pairs = reader.Format.Channels == 2 ? new short[2 * Block] : [];
    }

    public int SampleRate => _reader.Format.SampleRate;

    /// <summary>Samples in all.</summary>
    public long Length => _reader.Length;

    /// <summary>Samples that the file announces and does not have.</summary>
    public long Missing => _reader.Missing;

    public WaveFormat Format => _reader.Format;

    /// <summary>Opens a file. Throws only what the stream throws.</summary>
    /// <param name="mono">Null when the fault is not <see cref="WaveFault.None"/>.</param>
    public static WaveFault TryOpen(Stream stream, out MonoReader? mono)
    {
        mono = null;
        var fault = WaveReader.TryOpen(stream, out var reader);
        if (fault != WaveFault.None)
            return fault;
        mono = new MonoReader(reader!);
        return WaveFault.None;
    }

    /// <summary>Opens a file that can be played as it is: at 8, 16 or 48 kHz.</summary>
    internal static WaveFault TryOpenPlayable(Stream stream, out MonoReader? mono)
    {
        var fault = TryOpen(stream, out mono);
        if (mono is null || Resampler.IsKnown(mono.SampleRate))
            return fault;
        mono = null;
        return WaveFault.Unsupported;
    }

    public void Seek(long sample) => _reader.Seek(sample);

    /// <summary>Fills <paramref name="pcm"/>; fewer samples than asked for are the last ones.</summary>
    public int Read(Span<short> pcm)
    {
        if (_pairs.Length == 0)
            return _reader.Read(pcm);
        var read = 0;
        while (read < pcm.Length)
        {
            var wanted = Math.Min(Block, pcm.Length - read);
            var count = _reader.Read(_pairs.AsSpan(0, 2 * wanted)) / 2;
            for (var i = 0; i < count; i++)
                pcm[read + i] = (short)((_pairs[2 * i] + _pairs[2 * i + 1]) / 2);
            read += count;
            if (count < wanted)
                break;
        }

        return read;
    }
}

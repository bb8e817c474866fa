using Softswitch.Media.Resampling;
using Softswitch.Media.Wave;

namespace Softswitch.Media.Sources;

/// <summary>Reads a WAV file that can be played: at 8, 16 or 48 kHz, two channels mixed to one.</summary>
internal sealed class MonoReader
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

    public static WaveFault TryOpen(Stream stream, out MonoReader? mono)
    {
        mono = null;
        var fault = WaveReader.TryOpen(stream, out var reader);
        if (fault != WaveFault.None)
            return fault;
        if (!Resampler.IsKnown(reader!.Format.SampleRate))
            return WaveFault.Unsupported;
        mono = new MonoReader(reader);
        return WaveFault.None;
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

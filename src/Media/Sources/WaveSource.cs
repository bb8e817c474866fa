using Softswitch.Media.Wave;

namespace Softswitch.Media.Sources;

/// <summary>
/// Plays a WAV file of any length from its stream, with a bounded part of it read ahead: a background thread calls <see cref="Fill"/>, the
/// thread that plays never waits for the disk. Sound that is not there in time is silence, is counted, and comes after it: nothing is skipped.
/// </summary>
public sealed class WaveSource : ISoundSource
{
    private const int Block = 4096;

    private readonly MonoReader _reader; // the filling thread's
    private readonly short[] _block = new short[Block];
    private readonly short[] _ring;
    private long _filled; // samples ever put in; written by the filling thread
    private long _taken; // samples ever taken out; written by the playing thread, and by the filling one at a seek
    private long _target; // sample to go to
    private int _seeksAsked; // written by the playing thread
    private int _seeksDone; // written by the filling thread
    private bool _isAtEnd;
    private long _position; // the playing thread's, in samples

    private WaveSource(MonoReader reader, int readAheadMs)
    {
        _reader = reader;
        _ring = new short[Math.Max(Block, (long)readAheadMs * reader.SampleRate / 1000)];
    }

    public int SampleRate => _reader.SampleRate;

    public SoundCursor Cursor => new(0, _position * 1000 / SampleRate);

    /// <summary>Reads that found less than they asked for before the end.</summary>
    public long Underruns { get; private set; }

    /// <summary>What the stream threw while it was filled: the sound ended there. Null when it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Opens a file; nothing is heard of it before the first <see cref="Fill"/>. Throws only what the stream throws.</summary>
    /// <param name="stream">Readable and seekable; used by the filling thread alone, and closed by its owner after that.</param>
    /// <param name="readAheadMs">How much is kept in memory: more than the longest time between two fills.</param>
    /// <param name="source">Null when the fault is not <see cref="WaveFault.None"/>.</param>
    public static WaveFault TryOpen(Stream stream, int readAheadMs, out WaveSource? source)
    {
        var fault = MonoReader.TryOpenPlayable(stream, out var reader);
        source = fault == WaveFault.None ? new WaveSource(reader!, readAheadMs) : null;
        return fault;
    }

    /// <summary>Reads from the disk until as much as possible is ahead. For one thread, which may be another than the one that plays.</summary>
    /// <returns>Whether there may be more to come: false after the end, until somebody seeks.</returns>
    public bool Fill()
    {
        try
        {
            FollowSeek();
            while (!_isAtEnd && Volatile.Read(ref _seeksAsked) == _seeksDone && TryFillBlock())
            {
                // Until the ring is full, the sound over or another place is asked for.
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            Failure = failure;
            Volatile.Write(ref _isAtEnd, true);
            Volatile.Write(ref _seeksDone, Volatile.Read(ref _seeksAsked));
        }

        return !_isAtEnd;
    }

    public int Read(Span<short> pcm)
    {
        var isThere = Volatile.Read(ref _seeksDone) == _seeksAsked;
        var isAtEnd = isThere && Volatile.Read(ref _isAtEnd); // before what was filled: that is then all
        var count = isThere ? (int)Math.Min(pcm.Length, Volatile.Read(ref _filled) - _taken) : 0;
        var start = (int)(_taken % _ring.Length);
        var first = Math.Min(count, _ring.Length - start);
        _ring.AsSpan(start, first).CopyTo(pcm);
        _ring.AsSpan(0, count - first).CopyTo(pcm[first..]);
        pcm[count..].Clear();
        if (count > 0)
            Volatile.Write(ref _taken, _taken + count);
        _position += count;
        if (count == pcm.Length || isAtEnd)
            return count;
        Underruns++;
        return pcm.Length;
    }

    /// <summary>Takes effect with the next <see cref="Fill"/>; until then there is silence.</summary>
    public void Seek(SoundCursor cursor)
    {
        _position = Math.Min(Math.Clamp(cursor.Milliseconds, 0, int.MaxValue * 1000L) * SampleRate / 1000, _reader.Length);
        Volatile.Write(ref _target, _position);
        Volatile.Write(ref _seeksAsked, _seeksAsked + 1);
    }

    // Until it says that it is done nobody reads, so that what was ahead can be dropped here.
    private void FollowSeek()
    {
        var asked = Volatile.Read(ref _seeksAsked);
        if (asked == _seeksDone)
            return;
        _taken = _filled;
        _reader.Seek(Volatile.Read(ref _target));
        _isAtEnd = Failure is not null;
        Volatile.Write(ref _seeksDone, asked);
    }

    private bool TryFillBlock()
    {
        var room = _ring.Length - (int)(_filled - Volatile.Read(ref _taken));
        var wanted = Math.Min(room, Block);
        if (wanted == 0)
            return false;
        var count = _reader.Read(_block.AsSpan(0, wanted));
        var start = (int)(_filled % _ring.Length);
        var first = Math.Min(count, _ring.Length - start);
        _block.AsSpan(0, first).CopyTo(_ring.AsSpan(start));
        _block.AsSpan(first, count - first).CopyTo(_ring);
        Volatile.Write(ref _filled, _filled + count);
        if (count < wanted)
            Volatile.Write(ref _isAtEnd, true);
        return count == wanted;
    }
}

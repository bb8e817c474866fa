using Softswitch.Contracts.Sounds;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// Plays a sound file of a tenant, which is fetched and opened when it is first asked for and again after every seek: silence until then.
/// Of a file that is not played nothing is in memory. One thread plays; <see cref="ReadAhead"/> opens and fills.
/// </summary>
internal sealed class FileSource(Func<ValueTask<string?>> find) : ISoundSource
{
    private const int ReadAheadMs = 2_000;

    private readonly Lock _gate = new();
    private Start _start = new(0); // where it is to begin; the playing thread's
    private Start? _wanted; // what the playing thread waits for
    private Opened? _opened; // what was made ready
    private Start? _begun; // the last that was begun to be opened; under the gate
    private WaveSource? _playing;
    private bool _isOver;

    public int SampleRate => ISoundStore.SampleRate;

    public SoundCursor Cursor => _playing?.Cursor ?? new SoundCursor(0, _start.Milliseconds);

    public int Read(Span<short> pcm)
    {
        if (_playing is null && !_isOver && !IsReady())
        {
            pcm.Clear();
            return pcm.Length;
        }

        var count = _playing?.Read(pcm) ?? 0;
        pcm[count..].Clear();
        if (count < pcm.Length)
            End();
        return count;
    }

    public void Seek(SoundCursor cursor)
    {
        End();
        _isOver = false;
        _start = new Start(Math.Max(0, cursor.Milliseconds));
    }

    /// <summary>Opens what is waited for, and reads ahead of what is played. For one thread at a time, which may be another than the one that plays.</summary>
    public void Fill()
    {
        var wanted = Volatile.Read(ref _wanted);
        if (wanted is null)
        {
            Volatile.Write(ref _opened, null);
            return;
        }

        if (TryBegin(wanted))
            _ = Open(wanted);
        else
            Volatile.Read(ref _opened)?.Wave?.Fill();
    }

    private bool TryBegin(Start start)
    {
        lock (_gate)
        {
            var isNew = _begun != start;
            _begun = start;
            return isNew;
        }
    }

    private bool IsReady()
    {
        Volatile.Write(ref _wanted, _start);
        if (Volatile.Read(ref _opened) is not { } opened || opened.For != _start)
            return false;
        (_playing, _isOver) = (opened.Wave, opened.Wave is null);
        return true;
    }

    private void End()
    {
        (_playing, _isOver) = (null, true);
        Volatile.Write(ref _wanted, null);
    }

    private async Task Open(Start start)
    {
        WaveSource? wave = null;
        try
        {
            if (await find().ConfigureAwait(false) is { } path
                && WaveSource.TryOpen(new PathStream(path), ReadAheadMs, out var opened) == WaveFault.None
                && opened!.SampleRate == SampleRate)
            {
                opened.Seek(new SoundCursor(0, start.Milliseconds));
                opened.Fill();
                wave = opened;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The file went just now: it is as one that there is not.
        }

        // Not when another place was asked for meanwhile: that may be open already.
        lock (_gate)
        {
            if (_begun == start)
                Volatile.Write(ref _opened, new Opened(start, wave));
        }
    }

    // Two starts at the same place are not the same.
    private sealed class Start(long milliseconds)
    {
        public long Milliseconds { get; } = milliseconds;
    }

    private sealed record Opened(Start For, WaveSource? Wave);
}

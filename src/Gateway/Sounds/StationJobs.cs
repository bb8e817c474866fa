using Softswitch.Domain.Media;

namespace Softswitch.Gateway.Sounds;

/// <summary>The jobs of one station: what it plays, the keys it waits for, what it records. On its loop; each job tells its end once.</summary>
internal sealed class StationJobs(IStationEvents events)
{
    private PlayJob? _play;
    private int? _expected; // job whose sounds are still being made
    private CollectJob? _collect;
    private RecordJob? _record;

    public bool IsPlaying => _play is not null;

    public bool IsRecording => _record is not null;

    /// <summary>Music that is sent as it is encoded for all; null when none is played.</summary>
    public MusicChannel? Music => _play?.Music;

    /// <summary>Something is about to be played; what was played until now has ended.</summary>
    public void Expect(int job)
    {
        EndPlay(PlayEnd.Stopped);
        _expected = job;
    }

    /// <summary>Plays what is expected; null when it cannot be. What was stopped meanwhile is not played.</summary>
    public void Play(int job, PlayJob? sounds)
    {
        if (_expected != job)
            return;
        if (sounds is null)
            EndPlay(PlayEnd.Failed);
        (_expected, _play) = (null, sounds);
    }

    public void Collect(CollectJob job)
    {
        EndCollect();
        _collect = job;
    }

    public void Record(RecordJob job)
    {
        _record?.End(RecordingStop.Stopped);
        _record = job;
    }

    public void Pause(int job, bool isPaused)
    {
        if (_record?.Job == job)
            _record.Recording.IsPaused = isPaused;
    }

    public void Press(char key, long nowMs)
    {
        if (_collect is { } collect && !collect.PassesOver(key))
        {
            if (collect.BargesIn)
                EndPlay(PlayEnd.Stopped);
            collect.Press(key, nowMs);
        }

        _record?.Press(key);
    }

    /// <summary>Ends a job, whichever it is.</summary>
    public void Stop(int job)
    {
        if (_play?.Job == job || _expected == job)
            EndPlay(PlayEnd.Stopped);
        if (_collect?.Job == job)
            EndCollect();
        if (_record?.Job == job)
            _record.End(RecordingStop.Stopped);
    }

    /// <summary>Ends all of them.</summary>
    public void End()
    {
        EndPlay(PlayEnd.Stopped);
        EndCollect();
        _record?.End(RecordingStop.Stopped);
    }

    /// <summary>Fills a frame with what is played; false when nothing is.</summary>
    public bool TryHear(Span<short> frame)
    {
        if (_play is not { } play)
            return false;
        if (!play.TryRead(frame))
            EndPlay(PlayEnd.Finished);
        return true;
    }

    /// <summary>Records 20 ms: what the leg said and heard, empty for nothing.</summary>
    public void Write(ReadOnlySpan<short> said, ReadOnlySpan<short> heard)
    {
        _record?.Write(said, heard);
        if (_record is { IsOver: true })
            _record = null;
    }

    /// <summary>Time passed for whom keys are waited for.</summary>
    public void Tick(long nowMs)
    {
        if (_collect is not { } collect)
            return;
        collect.Tick(_expected is not null || _play is { Repeats: false }, nowMs);
        if (collect.IsOver)
            EndCollect();
    }

    private void EndPlay(PlayEnd end)
    {
        if ((_play?.Job ?? _expected) is not { } job)
            return;
        (_play, _expected) = (null, null);
        events.OnPlayed(job, end);
    }

    private void EndCollect()
    {
        if (_collect is not { } collect)
            return;
        _collect = null;
        events.OnCollected(collect.Job, collect.Entry);
    }
}

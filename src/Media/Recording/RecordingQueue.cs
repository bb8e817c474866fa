namespace Softswitch.Media.Recording;

/// <summary>All recordings that are being written. Anybody may add one; the rest is for one thread.</summary>
internal sealed class RecordingQueue
{
    private readonly Lock _lock = new();
    private readonly List<RecordingDrain> _added = [];
    private readonly List<RecordingDrain> _drains = [];
    private bool _isClosed;

    public CallRecording Add(string path, RecordingConfig config)
    {
        var recording = new CallRecording(path, config);
        lock (_lock)
        {
            if (!_isClosed)
            {
                _added.Add(new RecordingDrain(recording));
                return recording;
            }
        }

        recording.Finish(new RecordingOutcome(RecordingEnd.Stopped, 0, 0, "The writer is closed."));
        return recording;
    }

    /// <summary>Writes what all of them have collected.</summary>
    public void Run()
    {
        lock (_lock)
        {
            _drains.AddRange(_added);
            _added.Clear();
        }

        for (var i = _drains.Count - 1; i >= 0; i--)
        {
            if (!_drains[i].Run())
                _drains.RemoveAt(i);
        }
    }

    /// <summary>Stops all of them, writes the rest, and takes no more.</summary>
    public void Close()
    {
        lock (_lock)
            _isClosed = true;
        Run();
        foreach (var drain in _drains)
            drain.Stop();
        Run();
    }
}

namespace Softswitch.Media.Recording;

/// <summary>Writes all recordings of a gateway to disk, on one thread of its own and some times a second. A slow disk delays that thread alone.</summary>
public sealed class RecordingWriter : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly RecordingQueue _queue = new();
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    public RecordingWriter()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "recordings" };
        _thread.Start();
    }

    /// <summary>Begins a recording. A file that cannot be made is told as its outcome, like one that cannot be written later.</summary>
    /// <param name="path">Of a file that is not there, in a folder that is. Until it is complete ".part" is behind its name.</param>
    public CallRecording Start(string path, RecordingConfig config) => _queue.Add(path, config);

    /// <summary>Stops all recordings and returns when they are written.</summary>
    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        while (!_stop.Wait(Pace))
            _queue.Run();
        _queue.Close();
    }
}

namespace Softswitch.Gateway.Sounds;

/// <summary>Keeps everything that is played from files filled, until it is used no more: the loops that play never wait for the disk.</summary>
internal sealed class ReadAhead : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<WeakReference<FileSource>> _sources = [];
    private readonly ITimer _timer;
    private int _isFilling;

    public ReadAhead(TimeProvider time) => _timer = time.CreateTimer(_ => Fill(), null, Period, Period);

    public FileSource Add(FileSource source)
    {
        lock (_gate)
            _sources.Add(new WeakReference<FileSource>(source));
        return source;
    }

    public void Dispose() => _timer.Dispose();

    private void Fill()
    {
        if (Interlocked.Exchange(ref _isFilling, 1) != 0)
            return;
        foreach (var source in Used())
            source.Fill();
        Volatile.Write(ref _isFilling, 0);
    }

    private List<FileSource> Used()
    {
        var used = new List<FileSource>();
        lock (_gate)
        {
            _sources.RemoveAll(weak =>
            {
                var isUsed = weak.TryGetTarget(out var source);
                if (isUsed)
                    used.Add(source!);
                return !isUsed;
            });
        }

        return used;
    }
}

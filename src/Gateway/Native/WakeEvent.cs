namespace Softswitch.Gateway.Native;

/// <summary>An eventfd: any thread wakes the one thread that watches <see cref="Fd"/>.</summary>
internal sealed unsafe class WakeEvent : IDisposable
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    private int _fd;

    /// <exception cref="NativeCallException">No descriptor is left.</exception>
    public WakeEvent()
    {
        _fd = Libc.EventFd(0, NonBlocking | CloseOnExec);
        if (_fd < 0)
            throw NativeCallException.FromLastError("eventfd");
    }

    public int Fd => _fd;

    public void Set()
    {
        var one = 1UL;
        _ = Libc.Write(_fd, &one, sizeof(ulong));
    }

    public void Reset()
    {
        ulong count;
        _ = Libc.Read(_fd, &count, sizeof(ulong));
    }

    public void Dispose()
    {
        var fd = Interlocked.Exchange(ref _fd, -1);
        if (fd >= 0)
            _ = Libc.Close(fd);
    }
}

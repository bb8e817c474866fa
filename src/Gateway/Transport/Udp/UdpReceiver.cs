using System.Net.Sockets;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>One dedicated thread that receives for a listener, and a socket that any thread may send by.</summary>
internal abstract class UdpReceiver : IDisposable
{
    /// <summary>The pause after a receive error that may repeat at once, so that it cannot eat a processor.</summary>
    private static readonly TimeSpan ErrorPause = TimeSpan.FromMilliseconds(100);

    [ThreadStatic]
    private static UdpReceiver? _current;

    private readonly ManualResetEventSlim _stopped = new();
    private Thread? _thread;

    protected UdpReceiver(UdpListener listener, Socket socket)
    {
        Listener = listener;
        Socket = socket;
    }

    /// <summary>The receiver whose thread this is, if any.</summary>
    public static UdpReceiver? Current => _current;

    public UdpListener Listener { get; }

    /// <summary>For how long, in ms, more has been waiting than is taken at a time; 0 where that cannot be known.</summary>
    public virtual int BacklogMs => 0;

    protected Socket Socket { get; }

    protected bool IsStopping => _stopped.IsSet;

    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = $"sip-udp {Listener.Local}" };
        _thread.Start();
    }

    /// <summary>Sends at once, from any thread.</summary>
    public abstract SendOutcome Send(UdpFlow flow, ReadOnlySpan<byte> message);

    /// <summary>Sends from the receiver's own thread, at the latest when the batch it works on is done.</summary>
    public virtual SendOutcome Gather(UdpFlow flow, ReadOnlySpan<byte> message) => Send(flow, message);

    /// <summary>Wakes the thread for good. It may still be busy with a last batch when this returns.</summary>
    public void Stop()
    {
        if (IsStopping)
            return;
        _stopped.Set();
        Unblock();
    }

    public void Dispose()
    {
        Stop();
        if (_thread is { } thread && thread != Thread.CurrentThread)
            thread.Join();
        Socket.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void ReceiveUntilStopped();

    protected abstract void Unblock();

    /// <summary>Logs a failed receive and holds the thread a moment.</summary>
    protected void Recover(string reason)
    {
        if (IsStopping)
            return;
        TransportLog.ReceiveFailed(Listener.Context.Logger, Listener.Local, reason);
        _stopped.Wait(ErrorPause);
    }

    private void Run()
    {
        _current = this;
        ReceiveUntilStopped();
        _current = null;
    }
}

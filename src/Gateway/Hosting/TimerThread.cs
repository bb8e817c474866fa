using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Hosting;

/// <summary>Advances the timer wheel of the gateway, on a thread of its own: retransmissions must not wait for the thread pool.</summary>
internal sealed class TimerThread : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly SignallingCore _core;
    // Blocks at once: spinning before every tick would be most of what this thread does.
    private readonly ManualResetEventSlim _stop = new(initialState: false, spinCount: 0);
    private readonly Thread _thread;

    public TimerThread(SignallingCore core)
    {
        _core = core;
        _thread = new Thread(Run) { IsBackground = true, Name = "sip-timers" };
    }

    public void Start() => _thread.Start();

    public void Dispose()
    {
        _stop.Set();
        if (_thread.IsAlive)
            _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        while (!_stop.Wait(Tick))
            _core.Wheel.Advance(_core.Clock.NowMs);
    }
}

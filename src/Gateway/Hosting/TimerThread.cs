using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Hosting;

/// <summary>Advances the timer wheel of the gateway, on a thread of its own: retransmissions must not wait for the thread pool.</summary>
internal sealed class TimerThread : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly SignallingCore _core;
    private readonly LagWatch _lag;
    private readonly ILogger<TimerThread> _logger;

    // Blocks at once: spinning before every tick would be most of what this thread does.
    private readonly ManualResetEventSlim _stop = new(initialState: false, spinCount: 0);
    private readonly Thread _thread;

    /// <inheritdoc cref="LagWatch"/>
    public TimerThread(SignallingCore core, OverloadControl overload, Func<int> backlogMs, TimeProvider time, ILogger<TimerThread> logger)
    {
        (_core, _logger) = (core, logger);
        _lag = new LagWatch(overload, time, (int)Tick.TotalMilliseconds, backlogMs, Queue);
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

    private static void Queue(Action work) => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false);

    private void Run()
    {
        while (!_stop.Wait(Tick))
        {
            try
            {
                _lag.Tick(_core.Clock.NowMs);
                _core.Wheel.Advance(_core.Clock.NowMs);
            }
            catch (Exception failure)
            {
                // All timers but the one that failed have fired; without this thread nothing would any more.
                _logger.TimerFailed(failure);
            }
        }
    }
}

using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Timers;

namespace Softswitch.Gateway.Sessions;

/// <summary>The one timer of a call session: heartbeats to its grain, and the nearest deadline of its legs.</summary>
internal sealed class CallTicker(CallSession session, SignallingCore core) : TimerNode(session.Id.GetHashCode())
{
    private const long HeartbeatMs = 30_000;

    private long _heartbeatAt;
    private long _wakeAt = long.MaxValue;
    private bool _stopped;

    public void Start()
    {
        _heartbeatAt = core.Clock.NowMs + HeartbeatMs;
        Schedule();
    }

    public void WakeAt(long dueMs)
    {
        if (_stopped || dueMs >= _wakeAt)
            return;
        _wakeAt = dueMs;
        Schedule();
    }

    public void Stop()
    {
        _stopped = true;
        core.Wheel.Cancel(this);
    }

    protected override void OnTimer(long nowMs) => session.Post(() =>
    {
        if (_stopped)
            return;
        var heartbeat = nowMs >= _heartbeatAt;
        if (heartbeat)
            _heartbeatAt = nowMs + HeartbeatMs;
        _wakeAt = long.MaxValue;
        try
        {
            session.Tick(nowMs, heartbeat);
        }
        finally
        {
            if (!_stopped)
                Schedule();
        }
    });

    private void Schedule() => core.Wheel.Schedule(this, Math.Min(_heartbeatAt, _wakeAt));
}

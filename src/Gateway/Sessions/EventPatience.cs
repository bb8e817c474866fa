namespace Softswitch.Gateway.Sessions;

/// <summary>How long a call may take to hear of something that happened in it. Heartbeats are not waited for: nothing has to be decided.</summary>
internal sealed class EventPatience
{
    /// <summary>Until the loss of a silo is surely noticed and its calls can go on elsewhere.</summary>
    private const long PatienceMs = 60_000;

    /// <summary>How long events are kept after that: without them the call would have no record.</summary>
    private const long KeptMs = 3_600_000;

    private long _sinceMs = long.MaxValue;

    /// <summary>Something waits, if nothing did before.</summary>
    public void Begin(long nowMs) => _sinceMs = Math.Min(_sinceMs, nowMs);

    /// <summary>The call has heard of one thing; it counts anew for what else <paramref name="waits"/>.</summary>
    public void Renew(bool waits, long nowMs) => _sinceMs = waits ? nowMs : long.MaxValue;

    /// <summary>The legs are to be ended without the call.</summary>
    public bool IsOver(long nowMs) => nowMs - PatienceMs >= _sinceMs;

    /// <summary>Nor will the call ever hear of it.</summary>
    public bool IsHopeless(long nowMs) => nowMs - PatienceMs - KeptMs >= _sinceMs;
}

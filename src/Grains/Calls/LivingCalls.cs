using Softswitch.Domain.Calls;

namespace Softswitch.Grains.Calls;

/// <summary>
/// The calls on a trunk, or within a limit. Each says at every heartbeat that it lives: one that is silent for longer has been lost with its node, and
/// its place is free again.
/// </summary>
internal sealed class LivingCalls(TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan SweepPause = TimeSpan.FromSeconds(10);

    private readonly Dictionary<CallId, long> _heardAt = [];
    private long _sweptAt = time.GetTimestamp();

    public int Count
    {
        get
        {
            Sweep();
            return _heardAt.Count;
        }
    }

    public bool Contains(CallId call) => _heardAt.ContainsKey(call);

    public void Hold(CallId call) => _heardAt[call] = time.GetTimestamp();

    public void Remove(CallId call) => _heardAt.Remove(call);

    private void Sweep()
    {
        if (time.GetElapsedTime(_sweptAt) < SweepPause)
            return;
        _sweptAt = time.GetTimestamp();
        foreach (var (call, heardAt) in _heardAt)
        {
            if (time.GetElapsedTime(heardAt, _sweptAt) > Silence)
                _heardAt.Remove(call);
        }
    }
}

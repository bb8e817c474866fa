namespace Softswitch.Gateway.Trunks;

/// <summary>How many requests a trunk may still bring at the moment.</summary>
internal sealed class TrunkRate(int perSecond)
{
    private readonly Lock _gate = new();
    private double _tokens = perSecond;
    private long _filledAtMs;

    public bool TryTake(long nowMs)
    {
        lock (_gate)
        {
            _tokens = Math.Min(perSecond, _tokens + ((nowMs - _filledAtMs) * perSecond / 1000.0));
            _filledAtMs = nowMs;
            if (_tokens < 1)
                return false;
            _tokens--;
            return true;
        }
    }
}

namespace Softswitch.Grains.Trunks;

/// <summary>How many calls a trunk was given lately: a bucket that fills with its limit of calls in a second and holds no more than these.</summary>
internal sealed class TrunkPace(TimeProvider time)
{
    private double _tokens;
    private long _at;

    public bool TryTake(int perSecond)
    {
        var now = time.GetTimestamp();
        _tokens = _at == 0 ? perSecond : Math.Min(perSecond, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        if (_tokens < 1)
            return false;
        _tokens--;
        return true;
    }
}

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>The counts seen of one nonce: the highest, and which of the 64 up to it. Requests may overtake each other.</summary>
internal struct NonceWindow
{
    private const int Size = 64;
    private uint _highest;
    private ulong _seen;

    /// <summary>False when the count was seen, is zero, or lies below the window.</summary>
    public bool TryUse(uint count)
    {
        if (count > _highest)
        {
            var step = count - _highest;
            _seen = (step >= Size ? 0 : _seen << (int)step) | 1;
            _highest = count;
            return true;
        }

        var behind = _highest - count;
        if (count == 0 || behind >= Size || (_seen & (1UL << (int)behind)) != 0)
        {
            return false;
        }

        _seen |= 1UL << (int)behind;
        return true;
    }
}

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// Which packets of one source came already (RFC 3711 3.3.2), and which index a sequence number stands for (3.3.1). A mutable value for
/// one writer; its default has seen none.
/// </summary>
internal struct ReplayWindow
{
    /// <summary>
    /// Twice the least of RFC 3711, as it fits one number: 2.5 s of sound in packets of 20 ms, more than any jitter buffer waits for, and
    /// the packets of some frames of video.
    /// </summary>
    public const int Size = 128;

    private const int Cycle = 1 << 16;
    private const int HalfCycle = Cycle / 2;

    private UInt128 _seen; // bit n: highest - n came; none before the first packet
    private long _highest;

    /// <summary>The index nearest to the highest one so far; never below 0.</summary>
    public readonly long Estimate(ushort sequence)
    {
        if (_seen == 0)
            return sequence;
        var low = (ushort)_highest;
        var step = sequence - low;
        if (low < HalfCycle)
        {
            if (step > HalfCycle && _highest >= Cycle)
                step -= Cycle;
        }
        else if (step < -HalfCycle)
            step += Cycle;
        return _highest + step;
    }

    public readonly bool IsFresh(long index)
    {
        var age = _highest - index;
        return _seen == 0 || age < 0 || (age < Size && ((_seen >> (int)age) & 1) == 0);
    }

    /// <summary>Notes a packet that was fresh.</summary>
    public void Accept(long index)
    {
        var step = index - _highest;
        if (_seen != 0 && step <= 0)
        {
            _seen |= UInt128.One << (int)-step;
            return;
        }

        _seen = _seen == 0 || step >= Size ? 1 : (_seen << (int)step) | 1;
        _highest = index;
    }
}

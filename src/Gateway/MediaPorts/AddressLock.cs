using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// Decides which source is the far end (symmetric RTP, RFC 4961). The negotiated address is believed at once and always, as is another
/// port of a host the signalling vouches for. A source on any other host is learned only inside the window, when it keeps coming and the
/// negotiated one does not. Once locked, all others are strangers. Only valid packets may be judged. A mutable value for one thread;
/// times are monotonic microseconds.
/// </summary>
internal struct AddressLock
{
    private const int ProbationPackets = 5;
    private const long ProbationMicroseconds = 60_000; // 5 packets of 20 ms are 80 ms apart, less the jitter of the last

    private NativeAddress _negotiated;
    private NativeAddress _locked;
    private NativeAddress _previous; // locked before the last negotiation
    private NativeAddress _candidate;
    private int _seen;
    private long _seenSince;
    private long _windowEnds;

    /// <summary>None while open.</summary>
    public readonly NativeAddress Locked => _locked;

    /// <summary>
    /// Takes what was negotiated. The same address again keeps a lock; none (hold) keeps it too; another opens the window.
    /// </summary>
    public void Negotiate(in NativeAddress negotiated, long now, long windowMicroseconds)
    {
        var isKept = negotiated.IsNone || negotiated.Matches(in _negotiated);
        if (isKept && !_locked.IsNone)
            return;
        if (!_locked.IsNone)
            _previous = _locked;
        _negotiated = negotiated;
        _locked = default;
        _candidate = default;
        _seen = 0;
        _windowEnds = now + windowMicroseconds;
    }

    /// <param name="source">Of a valid packet.</param>
    /// <param name="vouched">A host believed with any port: that of the signalling, or of the RTP when this is RTCP. May be none.</param>
    /// <param name="now">Monotonic microseconds.</param>
    public AddressVerdict Judge(in NativeAddress source, in NativeAddress vouched, long now)
    {
        if (source.Matches(in _locked))
            return AddressVerdict.Locked;
        if (source.Matches(in _negotiated))
            return Lock(in source); // also wins over one that was learned
        if (!_locked.IsNone)
            return AddressVerdict.Stranger;
        if (source.Matches(in _previous))
            return Probe(in source, now) == AddressVerdict.Locked ? AddressVerdict.Locked : AddressVerdict.Heard;
        if (source.SameHost(in _negotiated) || source.SameHost(in vouched))
            return Lock(in source);
        return now <= _windowEnds ? Probe(in source, now) : AddressVerdict.Stranger;
    }

    private AddressVerdict Probe(in NativeAddress source, long now)
    {
        if (!source.Matches(in _candidate))
        {
            _candidate = source;
            _seen = 0;
            _seenSince = now;
        }

        _seen++;
        return _seen >= ProbationPackets && now - _seenSince >= ProbationMicroseconds ? Lock(in source) : AddressVerdict.Stranger;
    }

    private AddressVerdict Lock(in NativeAddress source)
    {
        _locked = source;
        return AddressVerdict.Locked;
    }
}

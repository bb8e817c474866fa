namespace Softswitch.Protocols.Srtp;

/// <summary>The sources under one key, at most <see cref="SrtpLimits.MaxSources"/>. Nearly always there is one.</summary>
internal sealed class SrtpSources
{
    private readonly List<SrtpSource> _all = new(1);
    private SrtpSource? _last;

    public SrtpSource? Find(uint ssrc)
    {
        if (_last?.Ssrc == ssrc)
            return _last;
        foreach (var source in _all)
        {
            if (source.Ssrc == ssrc)
                return _last = source;
        }

        return null;
    }

    public bool AreFull => _all.Count >= SrtpLimits.MaxSources;

    /// <summary>Not to be called for one that is there, nor when they are full.</summary>
    public SrtpSource Add(uint ssrc)
    {
        _last = new SrtpSource(ssrc);
        _all.Add(_last);
        return _last;
    }
}

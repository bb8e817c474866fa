using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>The port pairs of all loops: rested ones first, then new ones as long as the range and the descriptors last. The callers take turns.</summary>
internal sealed class PairStock
{
    private const int MaxTakenPorts = 64; // ports of other programs skipped in one allocation

    private readonly MediaOptions _options;
    private readonly MediaLoop[] _loops;
    private readonly MediaClock _clock;
    private readonly PortPool _ports;
    private readonly PortPool? _portsV6;
    private int _pairsLeft = DescriptorBudget.Pairs();

    public PairStock(MediaOptions options, MediaLoop[] loops, MediaClock clock)
    {
        (_options, _loops, _clock) = (options, loops, clock);
        _ports = NewPool();
        _portsV6 = options.BindAddressV6 is null ? null : NewPool();
    }

    /// <summary>Null when nothing is left, or the family has no address here.</summary>
    /// <param name="loop">That it should belong to.</param>
    public MediaPair? Take(bool isV6, MediaLoop loop) =>
        (isV6 ? _portsV6 : _ports) is { } ports
            ? ports.TakeRested(loop.Index, _clock.Microseconds) ?? Open(loop, ports, isV6) ?? TakeAnywhere(ports)
            : null;

    public void Return(MediaPair pair) => (pair.IsV6 ? _portsV6! : _ports).Return(pair, _clock.Microseconds);

    private PortPool NewPool() =>
        new(_options.FirstPort, _options.LastPort, _loops.Length, (long)(_options.QuarantineSeconds * 1_000_000));

    private MediaPair? Open(MediaLoop loop, PortPool ports, bool isV6)
    {
        var address = isV6 ? _options.BindAddressV6! : _options.BindAddress;
        for (var i = 0; i < MaxTakenPorts && _pairsLeft > 0 && ports.TryTakeUnopened(out var port); i++)
        {
            if (loop.TryOpen(NativeAddress.From(address, port), NativeAddress.From(address, port + 1)) is { } pair)
            {
                _pairsLeft--;
                return pair;
            }

            ports.PutUnopened(port);
        }

        return null;
    }

    // Rather on another thread than not at all.
    private MediaPair? TakeAnywhere(PortPool ports)
    {
        foreach (var loop in _loops)
        {
            if (ports.TakeRested(loop.Index, _clock.Microseconds) is { } pair)
                return pair;
        }

        return null;
    }
}

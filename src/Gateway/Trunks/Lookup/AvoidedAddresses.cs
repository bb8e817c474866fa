using System.Collections.Concurrent;
using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>
/// Addresses of carriers that failed a moment ago, or asked to be left alone (RFC 3261 21.5.4): tried last for a while, so
/// that not every call waits for one that is down. Bounded.
/// </summary>
internal sealed class AvoidedAddresses(GatewayClock clock)
{
    private const int MaxRemembered = 1_024;
    private const long LongestMs = 60_000;

    /// <summary>After no answer, or a connection that was not to be had.</summary>
    private const long SilentMs = 30_000;

    private readonly ConcurrentDictionary<TrunkAddress, long> _untilMs = new();

    /// <summary>It did not answer.</summary>
    public void WasSilent(TrunkAddress address) => Avoid(address, SilentMs);

    /// <summary>It answered 503.</summary>
    /// <param name="seconds">Its Retry-After; 0 when it said none: the next request may go there at once (RFC 3261 21.5.4).</param>
    public void WasBusy(TrunkAddress address, uint seconds) => Avoid(address, seconds * 1000L);

    /// <summary>It answered.</summary>
    public void IsWell(TrunkAddress address)
    {
        if (!_untilMs.IsEmpty)
            _untilMs.TryRemove(address, out _);
    }

    /// <summary>The same addresses in the same order, but those to be avoided last.</summary>
    public ImmutableArray<TrunkAddress> Sorted(ImmutableArray<TrunkAddress> addresses)
    {
        if (_untilMs.IsEmpty)
            return addresses;
        var nowMs = clock.NowMs;
        return [.. addresses.OrderBy(address => _untilMs.TryGetValue(address, out var until) && nowMs < until ? 1 : 0)];
    }

    private void Avoid(TrunkAddress address, long forMs)
    {
        if (forMs == 0)
            return;
        if (_untilMs.Count >= MaxRemembered)
            _untilMs.Clear();
        _untilMs[address] = clock.NowMs + Math.Min(forMs, LongestMs);
    }
}

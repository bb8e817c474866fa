using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// The way to a leg's device. It follows the device (RFC 3261 12.2.1.1, RFC 5626 5.3): requests go where its last one came
/// from, or to where its dialog says when that is elsewhere. Runs in the turns of its call.
/// </summary>
internal sealed class LegPath(LegSession leg, Flow flow)
{
    /// <summary>A phone that changes networks is back within seconds; one that is not has been switched off.</summary>
    private const int GraceMs = 10_000;
    private const int SeekAgainMs = 2_000;

    private readonly WaySearch _search = new(leg);
    private Flow _heardOn = flow;
    private bool _isSeenWhereItIs;
    private long _loseAtMs = long.MaxValue;
    private long _seekAtMs;
    private bool _isWatched;

    public Flow Flow { get; private set; } = flow;

    /// <summary>Where the device is registered.</summary>
    public LegHome Home { get; } = new(leg);

    /// <summary>The name that a certificate at the other end must be valid for; null to ask for its address.</summary>
    public string? Host { get; set; }

    /// <summary>Nothing is sent to the device, or believed of it, but what is encrypted on the way (SPEC D6).</summary>
    public bool MustEncrypt { get; set; }

    public bool Takes(Flow other) => !MustEncrypt || other.IsSecure;

    /// <summary>From now on the leg hears when its connection closes, also when it already has.</summary>
    public void Watch()
    {
        _isWatched = true;
        leg.Call.Context.Table.OnFlows.Add(Flow, leg);
        Choose();
        if (Flow.IsReliable && !Flow.IsOpen)
            Lost(Flow);
    }

    public void Unwatch()
    {
        _isWatched = false;
        leg.Call.Context.Table.OnFlows.Remove(Flow, leg);
    }

    /// <summary>The device was heard, and believed, on this flow.</summary>
    /// <param name="isSeenWhereItIs">No NAT is between, so that addresses it names can be reached.</param>
    public void Follow(Flow heardOn, bool isSeenWhereItIs)
    {
        if (!heardOn.IsOpen || !Takes(heardOn))
            return;
        (_heardOn, _isSeenWhereItIs) = (heardOn, isSeenWhereItIs);
        _loseAtMs = long.MaxValue;
        Choose();
    }

    /// <summary>Sends on another flow until it is given back; returns the one to give back.</summary>
    public Flow Lend(Flow other)
    {
        var own = Flow;
        Flow = other;
        return own;
    }

    /// <summary>Takes the way the dialog names now.</summary>
    public void Choose()
    {
        if (!_isWatched)
            return;
        if (_isSeenWhereItIs && TryReadHop(out var hop) && !hop.IsAtHostOf(_heardOn))
            Go(hop);
        else if (_heardOn.IsOpen)
            Use(_heardOn);
    }

    /// <summary>A request could not be sent. An address may take the next one; a connection that failed is gone.</summary>
    public void Unsent()
    {
        if (Flow.IsReliable)
            Lost(Flow);
    }

    /// <summary>This connection is gone: the leg is lost too, unless its device is found or comes back soon.</summary>
    public void Lost(Flow gone)
    {
        if (leg.IsClosed || !gone.Equals(Flow) || _loseAtMs != long.MaxValue || leg.TakesOtherFlow())
            return;
        _loseAtMs = leg.Core.Clock.NowMs + GraceMs;
        _seekAtMs = 0;
        Tick(leg.Core.Clock.NowMs);
    }

    /// <summary>Sends when there is a way: now, or on a connection that has to be opened first, or never.</summary>
    public void Reach(Action send)
    {
        if (Flow.IsOpen)
        {
            send();
            return;
        }

        Seek();
        _search.Await(send);
    }

    public void Tick(long nowMs)
    {
        if (_loseAtMs == long.MaxValue)
            return;
        if (nowMs < _loseAtMs)
        {
            SeekWhenDue(nowMs);
            leg.Call.WakeAt(Math.Min(_loseAtMs, _seekAtMs));
            return;
        }

        _loseAtMs = long.MaxValue;
        leg.OnFlowGone();
    }

    private bool TryReadHop(out NextHop hop)
    {
        hop = default;
        return leg.Dialog is { } dialog && NextHop.TryRead(dialog.NextHop, _heardOn, out hop)
            && (!MustEncrypt || hop.Transport == SipTransport.Tls);
    }

    private void Go(NextHop hop)
    {
        if (Flow.IsOpen && Flow.Transport == hop.Transport && Flow.Remote.Equals(hop.EndPoint))
            return;
        if (hop.Transport == SipTransport.Udp && _heardOn.Towards(hop.EndPoint) is { } other)
            Use(other);
        else
            Connect(hop);
    }

    // Once where the dialog says; again and again where the device is registered, for it may be about to come back.
    private void SeekWhenDue(long nowMs)
    {
        if (nowMs < _seekAtMs)
            return;
        Seek();
        _seekAtMs = Home.Device is null ? long.MaxValue : nowMs + SeekAgainMs;
    }

    private void Seek()
    {
        if (TryReadHop(out var hop))
            Connect(hop);
        else if (Home.Device is not null)
            _search.Begin(Home.FindFlow, Found);
    }

    private void Connect(NextHop hop) =>
        _search.Begin(async () => (await leg.Call.Context.Connector.ConnectAsync(hop.Transport, hop.EndPoint, Host).ConfigureAwait(false)).Flow, Found);

    private void Found(Flow opened)
    {
        if (!_heardOn.IsOpen)
            _heardOn = opened;
        _loseAtMs = long.MaxValue;
        Use(opened);
    }

    private void Use(Flow next)
    {
        if (next.Equals(Flow))
            return;
        var flows = leg.Call.Context.Table.OnFlows;
        flows.Remove(Flow, leg);
        Flow = next;
        if (!_isWatched)
            return;
        flows.Add(next, leg);
        if (!next.IsOpen)
            Lost(next);
    }
}

using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// One call at this gateway: its legs, and the way to and from its grain. Decides nothing about the call; it closes
/// when every leg has. All its work is done in turns, one at a time.
/// </summary>
internal sealed class CallSession : ICallPumpUser
{
    private readonly SerialTurns _turns;
    private readonly CallEventPump _pump;
    private readonly CallTicker _ticker;
    private readonly CallJournal? _journal;
    private readonly List<LegSession> _legs = [];
    private readonly List<LegReport> _notMade = [];
    private bool _closing;
    private bool _lost;

    public CallSession(CallId id, TenantId tenant, SessionContext context, ICallGrain grain)
    {
        Id = id;
        Tenant = tenant;
        Context = context;
        _turns = new SerialTurns(failure => context.Logger.TurnFailed(failure, id.ToString()));
        _journal = CallJournal.Of(this);
        _pump = new CallEventPump(grain, this, context.Logger, _journal);
        _ticker = new CallTicker(this, context.Core);
    }

    public CallId Id { get; }

    public TenantId Tenant { get; }

    public SessionContext Context { get; }

    public SignallingCore Core => Context.Core;

    /// <summary>When its INVITE came; a timestamp of the gateway's clock.</summary>
    public required long ArrivedAt { get; init; }

    /// <summary>Those that talk; null before they do.</summary>
    public LegBridge? Bridge { get; private set; }

    public bool HasLegs => _legs.Exists(leg => !leg.IsClosed);

    public long NowMs => Core.Clock.NowMs;

    /// <summary>Runs work that reads a message: at once while the receive buffer lasts, or later on a copy.</summary>
    public void Enter(SipMessage message, Action<SipMessage> work)
    {
        if (_turns.TryRun(message, work))
            return;
        var copy = message.Own();
        _turns.Post(() => work(copy));
    }

    public void Post(Action work) => _turns.Post(work);

    /// <summary>The first leg, made by the caller's INVITE.</summary>
    public void Begin(InboundLeg caller, CallOffer offer)
    {
        Context.Table.Add(this);
        Add(caller);
        _ticker.Start();
        Raise(new CallInput.Offered(offer));
    }

    /// <summary>Tells the call what happened. Runs in a turn.</summary>
    public void Raise(CallInput input) => _pump.Raise(input);

    /// <summary>The call has something for this gateway.</summary>
    public void Attention() => Post(_pump.Collect);

    /// <summary>Called in a turn every time a leg's deadline may have come, and at every heartbeat.</summary>
    public void Tick(long nowMs, bool heartbeat)
    {
        foreach (var leg in _legs.ToArray())
            leg.Tick(nowMs);
        _pump.Tick(nowMs);
        if (heartbeat)
            _pump.Collect();
    }

    /// <summary>Asks to be ticked at this time at the latest.</summary>
    public void WakeAt(long dueMs) => _ticker.WakeAt(dueMs);

    public void Perform(LegCommand command)
    {
        switch (command)
        {
            case LegCommand.Offer or LegCommand.Dial when _lost:
                _notMade.Add(new LegReport(command.Leg, null, null));
                break;
            case LegCommand.Offer or LegCommand.Dial:
                Begin(command.Leg, Context.CalleeOf(command));
                break;
            case LegCommand.Bridge bridge when Find(bridge.Leg) is { } leg && Find(bridge.Other) is { } other:
                Bridge = new LegBridge(leg, other);
                Reconnect();
                break;
            case LegCommand.Adapt adapt when Find(adapt.Leg) is { } leg && Find(adapt.Other) is { } other:
                Raise(new CallInput.Adapted(new LegBridge(leg, other).TryAdapt()));
                break;
            default:
                Find(command.Leg)?.Perform(command);
                break;
        }
    }

    public void CallLost()
    {
        _lost = true;
        Context.Logger.CallGrainLost(Id.ToString());
        Abandon();
    }

    public void CallDropped()
    {
        Context.Logger.CallDropped(Id.ToString());
        Finish();
    }

    /// <summary>Ends every leg, with or without the call's word. Runs in a turn.</summary>
    public void Abandon()
    {
        foreach (var leg in _legs.ToArray())
            leg.Abandon();
    }

    /// <summary>Asks the call to end, as when its gateway stops.</summary>
    public void HangUp() => Post(() => Raise(new CallInput.HangUp()));

    /// <summary>Another leg of this call of which something holds; null when there is none.</summary>
    public LegSession? Beside(LegSession except, Predicate<LegSession> holds) => _legs.Find(leg => leg != except && holds(leg));

    /// <summary>A leg has a media line it did not have before: where legs are bridged, so are all their lines.</summary>
    public void Reconnect() => Bridge?.Connect();

    /// <summary>A leg has ended on the wire. When it was the last, the call is told and this session goes.</summary>
    public void LegClosed(LegSession leg)
    {
        Context.Table.Remove(leg);
        leg.Path.Unwatch();
        if (_pump.IsIdle)
            Drained();
    }

    public IReadOnlyList<LegSession> Legs => _legs;

    // Only when nothing is under way: an answer may still make new legs. It goes when its last event is taken, which makes the record.
    public void Drained()
    {
        if (_closing)
        {
            Finish();
            return;
        }

        if (HasLegs)
            return;

        _closing = true;
        Raise(new CallInput.Closed([.. _legs.Select(leg => leg.Report()), .. _notMade]));
    }

    private void Begin(LegId id, ICallee callee)
    {
        if (Find(id) is not null)
            return;
        var leg = new OutboundLeg(this, id, callee);
        Add(leg);
        leg.Start();
        if (_legs.Count == 2)
            GatewayInstruments.CallSetUp(Core.Clock.Time.GetElapsedTime(ArrivedAt));
    }

    private void Add(LegSession leg)
    {
        _legs.Add(leg);
        Context.Table.Add(leg);
        leg.Path.Watch();
        _journal?.Began(leg);
    }

    private LegSession? Find(LegId id) => _legs.Find(leg => leg.Id == id);

    private void Finish()
    {
        _ticker.Stop();
        Context.Table.Remove(this);
    }
}

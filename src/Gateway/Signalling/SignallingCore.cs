using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Gateway.Signalling;

/// <summary>What everything that speaks SIP in this gateway shares.</summary>
internal sealed class SignallingCore
{
    /// <param name="ids">Given where a run has to be the same again.</param>
    /// <param name="wheel">As <paramref name="ids"/>: timers of one shard that are due at once fire in one order.</param>
    public SignallingCore(
        ITransactionUser user,
        FlowTable flows,
        TimeProvider time,
        SipTimers timers,
        TransactionLimits limits,
        IdSource? ids = null,
        TimerWheel? wheel = null)
    {
        Ids = ids ?? new IdSource();
        Clock = new GatewayClock(time);
        Wheel = wheel ?? new TimerWheel(Clock.NowMs);
        Timers = timers;
        Transactions = new TransactionLayer(user, Wheel, timers, limits);
        Flows = flows;
        Replies = new Replies(Clock, Ids);
    }

    public GatewayClock Clock { get; }

    public IdSource Ids { get; }

    public TimerWheel Wheel { get; }

    public SipTimers Timers { get; }

    public TransactionLayer Transactions { get; }

    public FlowTable Flows { get; }

    public Replies Replies { get; }

    public MessagePool Messages { get; } = new();
}

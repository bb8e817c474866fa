using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// An INVITE whose sender is still being proven. It can be cancelled already (RFC 3261 9.2): whoever comes first, the
/// CANCEL or the leg, has it.
/// </summary>
/// <param name="arrivedAt">A timestamp of the gateway's clock.</param>
internal sealed class PendingInvite(ServerTransaction transaction, SipMessage invite, long arrivedAt)
{
    private static readonly object Cancelled = new();

    private object? _owner;

    public ServerTransaction Transaction { get; } = transaction;

    public SipMessage Invite { get; } = invite;

    public long ArrivedAt { get; } = arrivedAt;

    /// <summary>False when the caller has given up.</summary>
    public bool TryBegin(InboundLeg leg) => Interlocked.CompareExchange(ref _owner, leg, null) is null;

    /// <summary>True when the INVITE is to be answered 487 now; <paramref name="leg"/> is set when there is a leg to be told instead.</summary>
    public bool TryCancel(out InboundLeg? leg)
    {
        var owner = Interlocked.CompareExchange(ref _owner, Cancelled, null);
        leg = owner as InboundLeg;
        return owner is null;
    }
}

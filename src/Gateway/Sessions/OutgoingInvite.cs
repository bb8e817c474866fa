using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>The INVITE of a called side's leg, which may have to be sent several times: what it offers, and the transaction it is in now.</summary>
internal sealed class OutgoingInvite(OutboundLeg leg, ICallee callee)
{
    private bool _isPrepared;
    private PlatformKeying? _keying; // of an offer of the gateway's own

    public MessageBody? Offered { get; private set; }

    /// <summary>What was offered is the gateway's own: it is the other side.</summary>
    public bool IsByPlatform => _keying is not null;

    // A trunk is adapted to whatever the load: it may be an emergency call.
    private bool IsTooMuch => callee is not CalledTrunk && leg.Sound.IsTooMuch;

    /// <summary>Null before the first and after one that is not waited for any more.</summary>
    public ClientTransaction? Transaction { get; private set; }

    /// <summary>That of the last one sent.</summary>
    public uint CSeq { get; private set; }

    /// <summary>
    /// Sends it, on the way the leg has now, with a higher CSeq than before, so that nobody takes it for the one before.
    /// False when there are no ports for media, or it is too long.
    /// </summary>
    public bool TrySend()
    {
        if (!TryPrepare())
            return false;
        CSeq++;
        Span<byte> room = stackalloc byte[32];
        var branch = leg.Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        Write(ref writer, branch);
        Transaction = writer.Overflowed
            ? null
            : leg.Core.Transactions.Start(writer.Written, SipMethod.Invite, branch, leg.Flow, leg, leg.Core.Clock.NowMs);
        return Transaction is not null;
    }

    /// <summary>
    /// Offers what the gateway itself can do, to a callee that takes nothing of the caller's, or no DTLS; or, where nobody else is the
    /// other side, the same with encryption. False when that was tried, or nothing is there.
    /// </summary>
    public bool TryAdapt()
    {
        PlatformKeying? keying = _keying switch
        {
            PlatformKeying.None when callee.IsByPlatform => PlatformKeying.Sdes,
            PlatformKeying.None or PlatformKeying.Sdes => null,
            _ => PlatformKeying.None,
        };
        if (keying is null || Offered is null || IsTooMuch || leg.Sound.Descriptions?.Offer(keying, callee.Body) is not { } ours)
            return false;
        leg.Negotiate(Side.Remote, NegotiationMessage.InviteFailure, false);
        leg.Negotiate(Side.Local, NegotiationMessage.Invite, true);
        (Offered, _keying) = (ours, keying);
        return TrySend();
    }

    public void Cancel(ReadOnlySpan<byte> headers) => Transaction?.Cancel(headers, leg.Core.Clock.NowMs);

    /// <summary>Nobody waits for it any more.</summary>
    public void Abandon()
    {
        Cancel(default);
        Transaction = null;
    }

    private bool TryPrepare()
    {
        if (_isPrepared)
            return true;
        _keying = callee.IsByPlatform
            ? leg.Sound.Descriptions?.Keying(callee.SecuresMedia)
            : leg.Sound.Descriptions?.KeyingInPlaceOf(callee.Body, callee.SecuresMedia);
        if (IsByPlatform && IsTooMuch)
            return false;
        Offered = IsByPlatform ? leg.Sound.Descriptions!.Offer(_keying, callee.Body) : callee.Body is null ? null : leg.Media.Advertise(callee.Body);
        if (Offered is null && (IsByPlatform || callee.Body is not null))
            return false;
        leg.Negotiate(Side.Local, NegotiationMessage.Invite, Offered is not null);
        return _isPrepared = true;
    }

    private void Write(ref SipWriter writer, scoped ReadOnlySpan<byte> branch)
    {
        callee.WriteStart(ref writer, leg, branch);
        writer.Header(HeaderName.CallId, leg.SipCallId);
        writer.CSeq(CSeq, SipMethod.Invite);
        OutOfDialog.Contact(ref writer, leg.Flow);
        writer.Raw(Replies.AllowLine);
        // An offer of the device in a reliable response would want its answer in the PRACK, long before the caller has one.
        writer.Raw(Offered is null ? "Supported: timer\r\n"u8 : "Supported: 100rel, timer\r\n"u8);
        leg.Timer.WriteRequest(ref writer);
        callee.WriteRest(ref writer, leg);
        Bodies.End(ref writer, Offered);
    }
}

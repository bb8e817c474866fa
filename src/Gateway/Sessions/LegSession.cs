using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// One leg: a dialog with a device and its media. What both kinds of leg do once the dialog stands is here and in
/// <see cref="Renegotiation"/>; how it came to be is in <see cref="InboundLeg"/> and <see cref="OutboundLeg"/>.
/// </summary>
internal abstract class LegSession
{
    private const int ProbeAgainMs = 4_000;

    private OfferAnswerState _negotiated;
    private Domain.Calls.MediaFigures? _figures;
    private readonly bool _securesMedia;
    private bool _released;
    private long _probeAtMs = long.MaxValue;

    /// <param name="securesMedia">Nothing but SRTP may be described to the device, or by it.</param>
    protected LegSession(CallSession call, LegId id, Flow flow, bool securesMedia = false)
    {
        (Call, Id) = (call, id);
        Path = new LegPath(this, flow);
        LocalTag = call.Core.Ids.NextTag();
        Media = new LegMedia(this);
        _securesMedia = securesMedia;
        Change = new Renegotiation(this);
        Timer = new LegTimer(this);
    }

    public CallSession Call { get; }

    public LegId Id { get; }

    /// <summary>The way to the device as it is now.</summary>
    public LegPath Path { get; }

    public Flow Flow => Path.Flow;

    public ulong LocalTag { get; }

    public LegMedia Media { get; }

    /// <summary>What the platform itself lets the device hear, and hears from it.</summary>
    public LegSound Sound => field ??= new LegSound(this);

    public Renegotiation Change { get; }

    public LegTimer Timer { get; }

    /// <summary>The device takes UPDATE (its Allow header says so).</summary>
    public bool PeerAllowsUpdate { get; protected set; }

    public SignallingCore Core => Call.Core;

    /// <summary>Set as soon as a dialog stands, early or confirmed.</summary>
    public Dialog? Dialog { get; protected set; }

    /// <summary>Nothing more comes from or goes to the device.</summary>
    public bool IsClosed { get; private set; }

    public abstract string SipCallId { get; }

    /// <summary>The device and this gateway have both agreed to the session.</summary>
    public abstract bool IsEstablished { get; }

    public virtual void Perform(LegCommand command)
    {
        switch (command)
        {
            case LegCommand.End end:
                End(end.Cause);
                break;
            case LegCommand.Renegotiate ask:
                Change.Ask(ask.Body);
                break;
            case LegCommand.AcceptRenegotiation accept:
                Change.Accept(accept.Body, accept.ByPlatform);
                break;
            case LegCommand.RefuseRenegotiation refuse:
                Change.Refuse(refuse.Status);
                break;
            case LegCommand.ForgetRenegotiation:
                Change.Forget();
                break;
            case LegCommand.Acknowledge ack:
                Acknowledge(ack.Body);
                break;
            case LegCommand.Message message:
                Requests.Send(this, message.Method, message.Body, NoteAnswer);
                break;
            case LegCommand.Probe:
                Probe();
                break;
            default:
                Sound.Perform(command);
                break;
        }
    }

    public LegReport Report()
    {
        ReleaseMedia();
        return new LegReport(Id, SipCallId, _figures);
    }

    /// <summary>Answers challenges of requests inside the dialog; null for a device, which proves itself to us and not we to it.</summary>
    public TrunkCredentials? Credentials { get; set; }

    /// <summary>Whether a body may pass, to the device or from it: where its media must be encrypted, only a description of SRTP (SPEC D6).</summary>
    public bool Takes(MessageBody? body) => !_securesMedia || Bodies.IsEncrypted(body);

    /// <summary>A request inside the dialog.</summary>
    public void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        if (!Path.Takes((Flow)transaction.Flow))
        {
            Core.Replies.Send(transaction, request, 403, ReasonLines.Of(ReleaseCause.Unencrypted));
            return;
        }

        switch (Dialog?.Receive(request) ?? DialogVerdict.NoSuchDialog)
        {
            case DialogVerdict.NoSuchDialog:
                Core.Replies.Send(transaction, request, 481);
                return;
            case DialogVerdict.OutOfOrder:
                // RFC 3261 12.2.2: lower than what was seen.
                Core.Replies.Send(transaction, request, 500, "Retry-After: 1\r\n"u8);
                return;
            default:
                Follow(request, (Flow)transaction.Flow);
                break;
        }

        switch (request.Method)
        {
            case SipMethod.Bye:
                Core.Replies.Send(transaction, request, 200);
                OnBye();
                break;
            case SipMethod.Invite or SipMethod.Update:
                Change.OnRequest(transaction, request);
                break;
            case SipMethod.Prack:
                OnPrack(transaction, request);
                break;
            case SipMethod.Info or SipMethod.Message:
                Core.Replies.Send(transaction, request, 200);
                if (InfoKeys.TryRead(request, out var key) && Sound.TryPress(key))
                    break;
                Call.Raise(new CallInput.Messaged(Id, Encoding.ASCII.GetString(request.MethodName), Bodies.Of(request)));
                break;
            case SipMethod.Options:
                Core.Replies.Send(transaction, request, 200, Replies.AllowLine);
                break;
            default:
                Core.Replies.Send(transaction, request, 405, Replies.AllowLine);
                break;
        }
    }

    public void OnAck(SipMessage ack, Flow flow)
    {
        if (Dialog?.Matches(ack) != true || IsClosed || !Path.Takes(flow))
            return;
        Follow(ack, flow);
        Acknowledged(ack);
    }

    /// <summary>The connection to the device is gone: true when the leg goes on over another at once.</summary>
    public virtual bool TakesOtherFlow() => false;

    /// <summary>The connection to the device is gone, and the device did not come back on another.</summary>
    public virtual void OnFlowGone() => Lose(ReleaseCause.Lost);

    public void OnSilence()
    {
        if (!IsClosed)
            Call.Raise(new CallInput.Silent(Id));
    }

    public virtual void Tick(long nowMs)
    {
        if (!IsClosed)
        {
            Change.Tick(nowMs);
            Timer.Tick(nowMs);
            Path.Tick(nowMs);
            ProbeWhenDue(nowMs);
        }
    }

    /// <summary>Notes a message that offers, answers, or could have; a message of our own is asked about before it is sent.</summary>
    public NegotiationVerdict Negotiate(Side from, NegotiationMessage message, bool hasDescription)
    {
        (_negotiated, var verdict) = OfferAnswerMachine.Apply(_negotiated, from, message, hasDescription);
        if (verdict == NegotiationVerdict.Answer)
            Media.Agree();
        return verdict;
    }

    /// <summary>The call is lost to us: let the device go without asking anybody.</summary>
    public abstract void Abandon();

    /// <summary>The leg is gone without a BYE of the device: its session ran out, or it does not know the dialog.</summary>
    public virtual void Lose(ReleaseCause cause)
    {
        if (IsClosed)
            return;
        Settle();
        Requests.SendBye(this, cause);
        Call.Raise(new CallInput.Released(Id, cause));
        Close();
    }

    /// <summary>Ends an answered leg from this side.</summary>
    protected virtual void End(ReleaseCause cause)
    {
        if (IsClosed)
            return;
        Settle();
        Requests.SendBye(this, cause);
        Close();
    }

    protected virtual void OnBye()
    {
        if (IsClosed)
            return;
        Settle();
        Call.Raise(new CallInput.Released(Id, ReleaseCause.HungUp));
        Close();
    }

    /// <summary>Says what the device still waits for, before the dialog ends.</summary>
    protected virtual void Settle() => Change.Stop();

    protected abstract void Acknowledged(SipMessage ack);

    protected abstract void Acknowledge(MessageBody body);

    protected virtual void OnPrack(ServerTransaction transaction, SipMessage request) =>
        Core.Replies.Send(transaction, request, 481);

    protected void Close()
    {
        if (IsClosed)
            return;
        IsClosed = true;
        Change.Stop();
        ReleaseMedia();
        Call.LegClosed(this);
    }

    private void Follow(SipMessage request, Flow flow)
    {
        if (!IsClosed)
            Path.Follow(flow, NextHop.IsSeenWhereItIs(request, flow));
    }

    // A final answer to a request inside the dialog: 481 and a time-out say that the device has lost it (RFC 3261 12.2.1.2).
    private void NoteAnswer(int status)
    {
        if (status is 408 or 481)
            Lose(ReleaseCause.Lost);
    }

    private void Probe() => Requests.Send(this, "OPTIONS", null, status =>
    {
        NoteAnswer(status);
        if (status != Requests.NotSent || Flow.IsReliable)
            return;

        // An address that cannot be sent to at the moment says nothing about the device.
        _probeAtMs = Core.Clock.NowMs + ProbeAgainMs;
        Call.WakeAt(_probeAtMs);
    });

    private void ProbeWhenDue(long nowMs)
    {
        if (_probeAtMs == long.MaxValue || IsClosed)
            return;
        if (nowMs < _probeAtMs)
        {
            Call.WakeAt(_probeAtMs);
            return;
        }

        _probeAtMs = long.MaxValue;
        Probe();
    }

    private void ReleaseMedia()
    {
        if (_released)
            return;
        _released = true;
        Sound.Close();
        _figures = Media.Release();
    }
}

using System.Globalization;
using Softswitch.Domain.Lamps;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Events;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>One subscription of a phone: a dialog, a shell around <see cref="SubscriptionMachine"/>, and the lamps it shows.</summary>
internal sealed class Subscription : TimerNode, IClientTransactionUser
{
    private readonly Lock _gate = new();
    private readonly SubscriptionContext _context;
    private readonly Dialog _dialog;
    private readonly byte[] _contact;
    private SubscriptionState _state = SubscriptionState.New;
    private Flow _flow;
    private bool _isWaiting;

    /// <param name="contact">What the phone is registered as, when it names itself by its GRUU; else empty.</param>
    public Subscription(
        SubscriptionContext context, Caller caller, SubscribeRequest request, Dialog dialog, ulong tag, Flow flow, byte[] contact, ImmutableArray<SeenLamp> lamps)
        : base(tag.GetHashCode())
    {
        (_context, _dialog, _contact, _flow) = (context, dialog, contact, flow);
        (Caller, Request, Tag, Lamps) = (caller, request, tag, lamps);
    }

    public Caller Caller { get; }

    public SubscribeRequest Request { get; }

    /// <summary>That which this gateway gave it.</summary>
    public ulong Tag { get; }

    public ImmutableArray<SeenLamp> Lamps { get; }

    public Flow Flow => Volatile.Read(ref _flow);

    /// <summary>The URI of its phone.</summary>
    public ReadOnlySpan<byte> Target => _dialog.RemoteTarget;

    /// <summary>A lamp looks otherwise, or the phone sees it otherwise: it is told if that makes a difference.</summary>
    /// <param name="views">How much it sees of each; default for as before.</param>
    public void Look(ImmutableArray<LampSight> views = default)
    {
        bool changed;
        lock (_gate)
        {
            for (var i = 0; i < (views.IsDefault ? 0 : views.Length); i++)
                Lamps[i].Sight = views[i];
            changed = !_isWaiting && Lamps.Any(lamp => lamp.HasChanged());
        }

        if (changed)
            Take(new SubscriptionInput.Changed());
    }

    /// <summary>What changes is told with the answer to a SUBSCRIBE that is underway, which <see cref="Accept"/> gives; else <see cref="Resume"/> follows.</summary>
    public void Wait()
    {
        lock (_gate)
            _isWaiting = true;
    }

    public void Resume()
    {
        lock (_gate)
            _isWaiting = false;
        Look();
    }

    /// <summary>Whether a SUBSCRIBE is one of this dialog; the status to refuse it with, or 0.</summary>
    public int Receive(SipMessage request)
    {
        lock (_gate)
        {
            return _dialog.Receive(request) switch
            {
                DialogVerdict.NoSuchDialog => 481,
                DialogVerdict.OutOfOrder => 500,
                _ => _state.Phase is SubscriptionPhase.New or SubscriptionPhase.Active ? 0 : 481,
            };
        }
    }

    /// <summary>Accepts a SUBSCRIBE and tells the phone how things stand.</summary>
    /// <param name="lasts">As granted.</param>
    public void Accept(ServerTransaction transaction, SipMessage request, long lasts)
    {
        lock (_gate)
        {
            _isWaiting = false;
            _dialog.Confirm();
            _dialog.RefreshTarget(request);
            Volatile.Write(ref _flow, (Flow)transaction.Flow);
            Answer(transaction, request, lasts);
        }

        Take(new SubscriptionInput.Subscribed(lasts));
    }

    public void Take(SubscriptionInput input)
    {
        SubscriptionAction action;
        lock (_gate)
        {
            action = Apply(input);
            while (action == SubscriptionAction.Notify && !Notify())
                action = Apply(new SubscriptionInput.Unsent());
            if (_state.WakeAt == long.MaxValue)
                _context.Core.Wheel.Cancel(this);
            else
                _context.Core.Wheel.Schedule(this, _state.WakeAt);
        }

        if (action == SubscriptionAction.Forget)
            _context.Table.Remove(this);
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        if (response.StatusCode >= 200)
            Take(new SubscriptionInput.Answered(response.StatusCode, response.TryGetNumber(HeaderName.RetryAfter, out var seconds) ? seconds * 1000L : 0));
    }

    public void OnTimeout(ClientTransaction transaction) => Take(new SubscriptionInput.Silent());

    public void OnTransportError(ClientTransaction transaction) =>
        Take(Flow is { IsReliable: true, IsOpen: false } ? new SubscriptionInput.Lost() : new SubscriptionInput.Unsent());

    protected override void OnTimer(long nowMs) => Take(new SubscriptionInput.Elapsed());

    private SubscriptionAction Apply(SubscriptionInput input)
    {
        (_state, var action) = SubscriptionMachine.Apply(_state, input, _context.Core.Clock.NowMs, _context.Times);
        return action;
    }

    private bool Notify()
    {
        var core = _context.Core;
        Span<byte> room = stackalloc byte[32];
        Span<byte> value = stackalloc byte[512];
        var branch = core.Ids.NextBranch(room);
        var via = new SipWriter(value);
        OutOfDialog.ViaValue(ref via, _flow, branch);
        var (body, type) = LampDocuments.Write(Request, Lamps, _state.Version);
        var writer = new SipWriter(Scratch.Buffer);
        _dialog.WriteRequest(ref writer, SipMethod.Notify, _dialog.NextCSeq(), via.Written, _contact);
        OutOfDialog.Contact(ref writer, _flow, _dialog.IsSecure);
        Request.Event.Write(ref writer);
        _state.Status(core.Clock.NowMs).Write(ref writer);
        if (Request.IsList)
            writer.Raw("Require: eventlist\r\n"u8);
        writer.End(System.Text.Encoding.ASCII.GetBytes(type), body);
        return !writer.Overflowed && core.Transactions.Start(writer.Written, SipMethod.Notify, branch, _flow, this, core.Clock.NowMs) is not null;
    }

    // RFC 6665 4.2.1.1: 200 says how long it lasts, and carries what makes the dialog.
    private void Answer(ServerTransaction transaction, SipMessage request, long lasts)
    {
        Span<byte> tag = stackalloc byte[16];
        Tag.TryFormat(tag, out _, "x16", CultureInfo.InvariantCulture);
        Span<byte> host = stackalloc byte[65];
        var writer = new SipWriter(Scratch.Buffer);
        SipResponses.Write(ref writer, request, 200, default, tag, Replies.Source(_flow, host));
        SipResponses.Copy(ref writer, request, HeaderName.RecordRoute);
        OutOfDialog.Contact(ref writer, _flow, _dialog.IsSecure);
        writer.Header(HeaderName.Expires, lasts / 1000);
        if (Request.IsList)
            writer.Raw("Require: eventlist\r\n"u8);
        writer.End();
        if (!writer.Overflowed)
            transaction.Respond(writer.Written, 200, _context.Core.Clock.NowMs);
    }
}

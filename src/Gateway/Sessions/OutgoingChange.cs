using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>One re-INVITE or UPDATE to a device, up to its ACK.</summary>
/// <param name="answered">Gets the final status and body, once, in a turn of the call; 408 and <see cref="Requests.NotSent"/> without an answer.</param>
internal sealed class OutgoingChange(LegSession leg, bool isInvite, MessageBody? offer, Action<int, MessageBody?> answered)
    : IClientTransactionUser
{
    private uint _cseq;
    private byte[]? _ack;
    private bool _awaitsAnswer;
    private bool _isOpen;

    /// <summary>Nothing of it is outstanding: neither its response nor the answer to an offer in that.</summary>
    public bool IsSettled => !_isOpen && !_awaitsAnswer;

    public void Start()
    {
        leg.Credentials?.Begin();
        Send();
    }

    private void Send()
    {
        _isOpen = true;
        _cseq = leg.Dialog!.NextCSeq();
        var method = isInvite ? SipMethod.Invite : SipMethod.Update;
        Span<byte> room = stackalloc byte[32];
        var branch = leg.Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        Requests.Begin(ref writer, leg, method, _cseq, branch);
        writer.Raw(Replies.AllowLine);
        writer.Raw("Supported: timer\r\n"u8);
        leg.Timer.WriteRequest(ref writer);
        Bodies.End(ref writer, offer);
        if (writer.Overflowed
            || leg.Core.Transactions.Start(writer.Written, method, branch, leg.Flow, this, leg.Core.Clock.NowMs) is null)
        {
            Finish(Requests.NotSent, null);
        }
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response) => leg.Call.Enter(response, Take);

    public void OnTimeout(ClientTransaction transaction) => leg.Call.Post(() => Finish(408, null));

    public void OnTransportError(ClientTransaction transaction) => leg.Call.Post(() =>
    {
        Finish(Requests.NotSent, null);
        leg.Path.Unsent();
    });

    /// <summary>Acknowledges an answer that held the device's offer; false when none waits for that.</summary>
    public bool Acknowledge(MessageBody body)
    {
        if (!_awaitsAnswer || leg.Dialog is null)
            return false;
        _awaitsAnswer = false;
        var answer = leg.Media.Advertise(body);
        leg.Negotiate(Side.Local, NegotiationMessage.Ack, answer is not null);
        _ack = Acks.Send(leg, _cseq, answer);
        if (answer is null)
            leg.Lose(ReleaseCause.Failure);
        return true;
    }

    /// <summary>The leg ends: an offer of the device that waits for its answer is acknowledged without (RFC 3261 13.2.2.4).</summary>
    public void Stop()
    {
        if (!_awaitsAnswer)
            return;
        _awaitsAnswer = false;
        _ack = Acks.Send(leg, _cseq, null);
    }

    private void Take(SipMessage response)
    {
        if (response.StatusCode < 200)
            return;

        if (!_isOpen)
        {
            // RFC 3261 13.2.2.4: a repeated 2xx is acknowledged again.
            if (_ack is not null)
                leg.Flow.Send(_ack);
            return;
        }

        var body = Bodies.Of(response);

        var isToAskAgain = response.StatusCode == 422 ? leg.Timer.TakeTooBrief(response) : leg.Credentials?.TryTake(response) == true;
        if (isToAskAgain && AskAgain())
            return;

        // RFC 3261 14.1: an offer that is not answered has changed nothing.
        if (response.StatusCode < 300 && !TakeSuccess(response, body))
            Finish(488, null);
        else
            Finish(response.StatusCode, body);
    }

    // RFC 4028 7.3, RFC 3261 22.1: the refused request leaves the session as it was; the next asks for the same with a longer interval
    // or with credentials.
    private bool AskAgain()
    {
        leg.Negotiate(Side.Remote, isInvite ? NegotiationMessage.InviteFailure : NegotiationMessage.UpdateFailure, false);
        if (leg.IsClosed || leg.Negotiate(Side.Local, isInvite ? NegotiationMessage.Invite : NegotiationMessage.Update, offer is not null)
            is NegotiationVerdict.Glare or NegotiationVerdict.TooEarly)
        {
            return false;
        }

        Send();
        return true;
    }

    /// <summary>False when the answer to our offer had to be in it and is not.</summary>
    private bool TakeSuccess(SipMessage response, MessageBody? body)
    {
        leg.Dialog!.RefreshTarget(response);
        leg.Path.Choose();
        leg.Timer.TakeAnswer(response);
        var message = isInvite ? NegotiationMessage.InviteSuccess : NegotiationMessage.UpdateSuccess;
        var isAnswered = leg.Negotiate(Side.Remote, message, body is not null) != NegotiationVerdict.Missing;
        if (!isInvite)
            return isAnswered;
        _awaitsAnswer = offer is null && body is not null && !leg.IsClosed;
        if (!_awaitsAnswer)
            _ack = Acks.Send(leg, _cseq, null);
        return isAnswered;
    }

    private void Finish(int status, MessageBody? body)
    {
        if (!_isOpen)
            return;
        _isOpen = false;
        if (status is Requests.NotSent or >= 300)
            leg.Negotiate(Side.Remote, isInvite ? NegotiationMessage.InviteFailure : NegotiationMessage.UpdateFailure, false);
        answered(status, body);
    }
}

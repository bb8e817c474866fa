using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>A dialog as a phone has it: asks for changes at will, answers those of the other side, and ends at some time.</summary>
/// <param name="cseq">That of the last request of the phone.</param>
internal sealed class PhoneDialog(Phone phone, string tag, string local, string remote, string callId, int cseq)
{
    private const int GridMs = 1_000;

    private readonly Dictionary<int, string> _acks = [];
    private readonly Dictionary<int, SuccessRepeat> _successes = [];
    private readonly Random _random = phone.Random;
    private int _cseq = cseq;
    private int _offers;
    private int _offeredIn;
    private bool _inviting;
    private bool _deciding;

    public string Tag => tag;

    /// <summary>An offer of this phone that has no answer yet, by its mark.</summary>
    public string? Offered { get; private set; }

    public bool IsConfirmed { get; private set; }

    public bool IsEnded { get; private set; }

    /// <summary>The session stands: from now on things are asked for.</summary>
    public void Confirm()
    {
        if (IsConfirmed || IsEnded)
            return;
        IsConfirmed = true;
        ActLater();
    }

    public void End()
    {
        IsEnded = true;
        foreach (var success in _successes.Values)
            success.Stop();
    }

    public void Bye()
    {
        if (IsEnded)
            return;
        End();
        Request(SipMethod.Bye, "BYE", null);
    }

    public void Prack(string rack) => Request(SipMethod.Prack, "PRACK", null, $"RAck: {rack}\r\n");

    /// <summary>Acknowledges the 2xx to an INVITE of this phone, and the same 2xx again in the same way.</summary>
    public void Acknowledge(int number, string? body)
    {
        if (!_acks.TryGetValue(number, out var ack))
            ack = _acks[number] = Write("ACK", phone.NextBranch(), number, body, "");
        phone.SendRaw(ack);
    }

    /// <summary>Repeats a 2xx of this phone to an INVITE until its ACK comes.</summary>
    /// <param name="offer">The mark of the offer in it; null when it is an answer.</param>
    public void Repeat(int number, string? offer, Action again)
    {
        if (offer is not null)
            (Offered, _offeredIn) = (offer, 0);
        _successes[number] = new SuccessRepeat(phone.World, offer, again, Bye);
    }

    public void Update(bool withOffer) => Request(SipMethod.Update, "UPDATE", withOffer ? MakeOffer(hold: false) : null);

    public void OnRequest(ServerTransaction transaction, string request, SipMethod method)
    {
        if (IsEnded)
            Respond(transaction, request, 481);
        else if (method == SipMethod.Bye)
            OnBye(transaction, request);
        else if (method is SipMethod.Invite or SipMethod.Update)
            OnChange(transaction, request, method == SipMethod.Invite);
        else if (_random.Next(30) == 0)
            phone.World.Note($"   {phone.Name} does not answer");
        else
            Respond(transaction, request, _random.Next(30) == 0 ? 481 : 200);
    }

    public void OnAck(string ack)
    {
        var message = new WireMessage(0, phone.Name, isSent: true, ack);
        if (!_successes.Remove(message.CSeq, out var success))
            return;
        success.Stop();
        if (success.Offer is { } offer)
        {
            // Without an answer it is let go at once; the messages of the whole run tell.
            if (message.Mark is not null && !Session.IsAnswerTo(message.Mark, offer) && phone.HasHeard(message.Mark))
                phone.World.StandingAnswers.Add($"{phone.Name} offered {offer}, and the answer is {message}");
            else if (message.Mark is not null)
                Check(message, offer);
            Offered = null;
        }

        Confirm();
    }

    public void OnResponse(string response)
    {
        var message = new WireMessage(0, phone.Name, isSent: true, response);
        if (!message.IsFinal)
            return;
        if (message.Status is 408 or 481)
            End();
        var isInvite = message.Method == "INVITE";
        if (isInvite && message.IsSuccess)
            Acknowledge(message.CSeq, message.CSeq != _offeredIn && message.Mark is not null ? Session.Answer(message.Mark) : null);
        _inviting &= !isInvite;
        if (message.CSeq != _offeredIn || Offered is null)
            return;
        if (message.IsSuccess)
            Check(message, Offered);
        Offered = null;
    }

    private void Check(WireMessage message, string offer)
    {
        if (!IsEnded && !Session.IsAnswerTo(message.Mark, offer))
            phone.World.Fault($"{phone.Name} offered {offer}, and the answer is {message}");
    }

    private void ActLater()
    {
        // On a grid, so that both sides often ask at once.
        var wait = (_random.Next(6) * GridMs) + GridMs - (int)(phone.World.NowMs % GridMs) + _random.Next(60);
        phone.World.Later(wait, Act);
    }

    private void Act()
    {
        if (IsEnded)
            return;
        switch (_random.Next(100))
        {
            case < 10:
                Bye();
                return;
            case < 45 when Offered is null && !_inviting && !_deciding && _successes.Count == 0:
                Invite(withOffer: _random.Next(4) > 0);
                break;
            case < 65 when Offered is null && !_inviting && !_deciding && _successes.Count == 0:
                Update(withOffer: _random.Next(4) > 0);
                break;
            case < 80:
                Request(SipMethod.Info, "INFO", null);
                break;
            case < 85:
                Request(SipMethod.Options, "OPTIONS", null);
                break;
            case < 90:
                Request(SipMethod.Message, "MESSAGE", null);
                break;
            default:
                break;
        }

        ActLater();
    }

    private void Invite(bool withOffer)
    {
        _inviting = true;
        Request(SipMethod.Invite, "INVITE", withOffer ? MakeOffer(hold: _random.Next(3) == 0) : null);
    }

    private string MakeOffer(bool hold)
    {
        Offered = $"{tag}.{++_offers}";
        return Session.Offer(Offered, hold);
    }

    private void OnBye(ServerTransaction transaction, string request)
    {
        Respond(transaction, request, 200);
        End();
    }

    private void OnChange(ServerTransaction transaction, string request, bool isInvite)
    {
        var mark = Session.MarkOf(request);
        if (mark is null && !isInvite)
            Respond(transaction, request, 200);
        else if (Offered is not null || _inviting)
            Respond(transaction, request, 491);
        else if (_deciding || _successes.Count > 0)
            Respond(transaction, request, 500);
        else
            DecideLater(transaction, request, isInvite, mark);
    }

    private void DecideLater(ServerTransaction transaction, string request, bool isInvite, string? mark)
    {
        _deciding = true;
        phone.World.Later(_random.Next(_random.Next(10) == 0 ? 8_000 : 300), () =>
        {
            _deciding = false;
            if (IsEnded)
                Respond(transaction, request, 487);
            else
                Decide(transaction, request, isInvite, mark);
        });
    }

    private void Decide(ServerTransaction transaction, string request, bool isInvite, string? mark)
    {
        var status = _random.Next(100) switch { < 84 => 200, < 90 => 488, < 94 => 500, < 97 => 481, _ => 0 };
        if (status == 0)
        {
            phone.World.Note($"   {phone.Name} does not answer");
            return;
        }

        if (status == 481)
            End();
        if (status != 200)
        {
            Respond(transaction, request, status);
            return;
        }

        var body = mark is null ? MakeOffer(hold: false) : Session.Answer(mark);
        Respond(transaction, request, 200, body);
        if (isInvite)
            Repeat(new WireMessage(0, phone.Name, isSent: true, request).CSeq, mark is null ? Offered : null, () => transaction.RepeatSuccess());
    }

    private void Respond(ServerTransaction transaction, string request, int status, string? body = null) =>
        phone.Respond(transaction, SipText.Response(request, status, tag, body, "Allow: INVITE, ACK, BYE, CANCEL, UPDATE, PRACK, INFO\r\n"), status);

    private void Request(SipMethod method, string name, string? body, string more = "")
    {
        var branch = phone.NextBranch();
        _cseq++;
        if (body is not null)
            _offeredIn = _cseq;
        var transaction = phone.Start(Write(name, branch, _cseq, body, more), method, branch, this);
        if (method == SipMethod.Invite && _random.Next(8) == 0)
            phone.World.Later(_random.Next(1_000), () => transaction.Cancel(default, phone.World.NowMs));
    }

    private string Write(string method, string branch, int number, string? body, string more) =>
        SipText.Write($"{method} sip:127.0.0.1:5060 SIP/2.0", branch, local, remote, callId, number, method, body, more);
}

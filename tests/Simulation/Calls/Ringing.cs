using System.Globalization;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>An INVITE at a called phone, up to its final response.</summary>
internal sealed class Ringing(CalledPhone phone, ServerTransaction transaction, string invite, PhoneDialog dialog)
{
    private const string Allow = "Allow: INVITE, ACK, BYE, CANCEL, UPDATE, PRACK, INFO\r\n";

    private readonly WireMessage _invite = new(0, phone.Name, isSent: true, invite);
    private int _rseq = 100;
    private bool _isFinal;
    private bool _hasAnswered;
    private string? _unacknowledged;

    public bool IsAnswered { get; private set; }

    public void Progress(int status, bool reliable)
    {
        if (_isFinal || phone.Flow.IsOff || _unacknowledged is not null)
            return;
        var body = status == 183 && _invite.Mark is not null ? Session.Answer(_invite.Mark) : null;
        if (!reliable)
        {
            phone.Respond(transaction, SipText.Response(invite, status, dialog.Tag, body, Allow), status);
            return;
        }

        _rseq++;
        _unacknowledged = $"{_rseq} {_invite.CSeq} INVITE";
        _hasAnswered |= body is not null;
        Repeat(SipText.Response(invite, status, dialog.Tag, body, string.Create(CultureInfo.InvariantCulture, $"{Allow}Require: 100rel\r\nRSeq: {_rseq}\r\n")), status, _rseq, 500);
    }

    /// <summary>True when it is for a response of this INVITE.</summary>
    public bool TakePrack(string prack)
    {
        if (SipText.Header(prack, "RAck") != _unacknowledged)
            return false;
        _unacknowledged = null;
        if (_hasAnswered && phone.Random.Next(3) == 0)
            phone.World.Later(phone.Random.Next(2_000), ChangeEarly);
        return true;
    }

    public void Refuse(int status)
    {
        if (_isFinal || phone.Flow.IsOff)
            return;
        _isFinal = true;
        dialog.End();
        phone.Respond(transaction, SipText.Response(invite, status, dialog.Tag), status);
    }

    public void Answer(int tries = 20)
    {
        if (_isFinal || phone.Flow.IsOff)
            return;

        // RFC 3262 3: not while a reliable response is unacknowledged; RFC 3311 5.1: nor while an offer waits for its answer.
        if (_unacknowledged is not null || dialog.Offered is not null)
        {
            if (tries > 0)
                phone.World.Later(500, () => Answer(tries - 1));
            else
                Refuse(504);
            return;
        }

        _isFinal = true;
        IsAnswered = true;
        var offer = _invite.Mark is null ? phone.Name + ".0" : null;
        var body = offer is not null ? Session.Offer(offer) : _hasAnswered && phone.Random.Next(2) == 0 ? null : Session.Answer(_invite.Mark!);
        phone.Respond(transaction, SipText.Response(invite, 200, dialog.Tag, body, Allow + Timer()), 200);
        dialog.Repeat(_invite.CSeq, offer, () => transaction.RepeatSuccess());
    }

    private void ChangeEarly()
    {
        if (!_isFinal && dialog is { IsEnded: false, Offered: null })
            dialog.Update(withOffer: true);
    }

    private void Repeat(string text, int status, int rseq, int waitMs)
    {
        if (_isFinal || phone.Flow.IsOff || _rseq != rseq || _unacknowledged is null || waitMs > 16_000)
            return;
        phone.Respond(transaction, text, status);
        phone.World.Later(waitMs, () => Repeat(text, status, rseq, waitMs * 2));
    }

    private string Timer() => phone.Random.Next(3) switch
    {
        0 => "Require: timer\r\nSession-Expires: 90;refresher=uac\r\n",
        1 => "Require: timer\r\nSession-Expires: 90;refresher=uas\r\n",
        _ => "",
    };
}

using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Who calls: may cancel at any moment, and acknowledges what he is answered.</summary>
internal sealed class CallingPhone(CallWorld world, PhoneFlow flow) : Phone(world, "alice", flow)
{
    private const string From = "<sip:alice@127.0.0.1>;tag=alice";
    private const string CallId = "caller-call";

    private ClientTransaction? _invite;
    private string _branch = "";
    private PhoneDialog? _dialog;
    private string? _offer;
    private bool _isOver;
    private bool _isCancelled;
    private bool _acknowledges = true;
    private bool _pracks = true;

    public void Call()
    {
        _offer = Random.Next(8) == 0 ? null : "alice.0";
        _pracks = Random.Next(10) > 0;
        _acknowledges = Random.Next(20) > 0;
        _branch = NextBranch();
        _invite = Start(Write("INVITE", _offer is null ? null : Session.Offer(_offer), Extensions()), SipMethod.Invite, _branch, this);
        if (Random.Next(4) == 0)
            World.Later(Random.Next(Random.Next(2) == 0 ? 1_000 : 30_000), Cancel);
        if (Random.Next(15) == 0)
            World.Later(Random.Next(40_000), TurnOff);
    }

    public override void HangUp()
    {
        if (_dialog is { IsConfirmed: true })
            _dialog.Bye();
        else if (_acknowledges)
            Cancel();
    }

    public override void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        if (transaction != _invite)
            base.OnResponse(transaction, response);
        else if (response.StatusCode < 200)
            OnProgress(response);
        else if (response.StatusCode < 300)
            OnAnswer();
        else
            _isOver = true;
    }

    public override void OnTimeout(ClientTransaction transaction)
    {
        _isOver |= transaction == _invite;
        base.OnTimeout(transaction);
    }

    private void Cancel()
    {
        if (_isOver || Flow.IsOff)
            return;
        _isCancelled = true;
        switch (Random.Next(4))
        {
            // RFC 3261 15: the side that calls may end an early dialog with BYE.
            case 0 when _dialog is not null:
                _dialog.Bye();
                break;

            // Without waiting for a provisional response, as some do: it may overtake the INVITE.
            case 1:
                SendRaw(Write("CANCEL", null, ""));
                break;
            default:
                _invite!.Cancel(default, World.NowMs);
                break;
        }
    }

    private string Write(string method, string? body, string more) => SipText.Write(
        $"{method} sip:102@127.0.0.1 SIP/2.0", _branch, From, "<sip:102@127.0.0.1>", CallId, 1, method, body, more);

    private void OnProgress(SipMessage response)
    {
        if (response.StatusCode == 100 || !response.TryGet(HeaderName.RSeq, out var rseq) || !_pracks)
            return;
        if (Dialog().IsEnded)
            return;
        Dialog().Prack($"{System.Text.Encoding.ASCII.GetString(rseq)} 1 INVITE");
        if (_offer is not null && Random.Next(3) == 0)
            World.Later(Random.Next(2_000), ChangeEarly);
    }

    private void ChangeEarly()
    {
        if (!_isOver && !_isCancelled && Dialog() is { IsEnded: false, IsConfirmed: false, Offered: null } dialog)
            dialog.Update(withOffer: true);
    }

    private void OnAnswer()
    {
        var message = new WireMessage(0, Name, isSent: true, Current);
        if (!_isOver && _offer is not null && Dialog().Offered is null)
            CheckAnswer(message);
        _isOver = true;
        if (!_acknowledges)
            return;
        Dialog().Acknowledge(1, _offer is null && message.Mark is not null ? Session.Answer(message.Mark) : null);
        if (_isCancelled)
            Dialog().Bye();
        else
            Dialog().Confirm();
    }

    // Changes of the early session may have come in between.
    private void CheckAnswer(WireMessage message)
    {
        if (message.Mark is null || !message.Mark.StartsWith("answer to ", StringComparison.Ordinal))
            World.Fault($"{Name} was answered {message}");
    }

    private PhoneDialog Dialog() => _dialog ??= Add(new PhoneDialog(
        this, "alice", From, SipText.Header(Current, "To"), CallId, cseq: 1));

    private string Extensions()
    {
        var reliable = Random.Next(4) switch { 0 => "", 1 => "Require: 100rel\r\n", _ => "Supported: 100rel\r\n" };
        var timer = Random.Next(4) switch { 0 => "Supported: timer\r\nSession-Expires: 90;refresher=uac\r\n", 1 => "Supported: timer\r\n", _ => "" };
        return reliable + timer + "Allow: INVITE, ACK, BYE, CANCEL, UPDATE, PRACK, INFO\r\n";
    }
}

using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Who is called: rings, answers, refuses, or does nothing of it; may answer what was cancelled, and twice.</summary>
internal sealed class CalledPhone(CallWorld world, string name, PhoneFlow flow) : Phone(world, name, flow)
{
    private static readonly int[] Refusals = [486, 603, 480, 404, 302, 401, 422, 500];

    private Ringing? _ringing;
    private bool _wasTooBrief;

    public override void HangUp()
    {
        foreach (var dialog in Dialogs.Where(each => each.IsConfirmed).ToArray())
            dialog.Bye();
        _ringing?.Refuse(480);
    }

    public override void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        if (request.Method != SipMethod.Invite || !request.ToTag.IsEmpty)
        {
            if (request.Method == SipMethod.Prack && _ringing?.TakePrack(Current) == true)
                Respond(transaction, SipText.Response(Current, 200, Name), 200);
            else
                base.OnRequest(transaction, request);
            return;
        }

        var invite = Current;
        if (!_wasTooBrief && Random.Next(12) == 0)
        {
            _wasTooBrief = true;
            Respond(transaction, SipText.Response(invite, 422, Name, null, "Min-SE: 120\r\n"), 422);
            return;
        }

        _ringing = new Ringing(this, transaction, invite, Add(Dialog(invite, Name)));
        Plan(_ringing, invite);
    }

    public override void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite)
    {
        Respond(cancel, SipText.Response(Current, invite is null ? 481 : 200, Name), invite is null ? 481 : 200);
        if (invite is null || _ringing is not { } ringing)
            return;
        if (Random.Next(4) == 0)
            World.Later(Random.Next(3_000), () => ringing.Answer());
        else
            World.Later(Random.Next(10), () => ringing.Refuse(487));
    }

    private void Plan(Ringing ringing, string invite)
    {
        if (Random.Next(12) == 0)
        {
            World.Later(Random.Next(2) * Random.Next(20_000), TurnOff);
            if (Flow.IsOff)
                return;
        }

        for (var i = Random.Next(4); i > 0; i--)
            World.Later(Random.Next(5_000), () => ringing.Progress(Random.Next(3) == 0 ? 183 : 180, Random.Next(3) > 0));
        var when = Random.Next(10) switch { 0 => Random.Next(100_000), < 4 => Random.Next(300), _ => Random.Next(15_000) };
        switch (Random.Next(100))
        {
            case < 65:
                World.Later(when, () => ringing.Answer());
                if (Random.Next(8) == 0)
                    World.Later(when + Random.Next(8_000), () => AnswerAgain(ringing, invite));
                break;
            case < 85:
                World.Later(when, () => ringing.Refuse(Refusals[Random.Next(Refusals.Length)]));
                break;
            default:
                break;
        }
    }

    // Behind this phone's address is another one: a proxy that forked (RFC 3261 13.2.2.4).
    private void AnswerAgain(Ringing ringing, string invite)
    {
        if (!ringing.IsAnswered || Flow.IsOff)
            return;
        var fork = Add(Dialog(invite, Name + "-fork"));
        var offers = Session.MarkOf(invite) is null;
        var mark = fork.Tag + ".0";
        var body = offers ? Session.Offer(mark) : Session.Answer(Session.MarkOf(invite)!);
        var answer = SipText.Response(invite, 200, fork.Tag, body);
        SendRaw(answer);
        fork.Repeat(new WireMessage(0, Name, isSent: true, invite).CSeq, null, () => SendRaw(answer));
    }

    private PhoneDialog Dialog(string invite, string tag) => new(
        this, tag, $"{SipText.Header(invite, "To")};tag={tag}", SipText.Header(invite, "From"), SipText.Header(invite, "Call-ID"), cseq: 0);
}

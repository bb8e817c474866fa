using System.Globalization;
using System.Text;

namespace Softswitch.Acceptance.Tests.Scenarios;

/// <summary>
/// One side of a conversation, written step by step and turned into a sipp scenario file. The phone that calls
/// starts with <see cref="Invite"/>, the one that is called with <see cref="Invited"/>; after that both speak the
/// same language.
/// </summary>
internal sealed class Scenario
{
    /// <summary>Nothing is lost on loopback, and sipp is confused by an answer to what it repeated because the machine was busy.</summary>
    private const string Patient = "retrans=\"4000\"";

    private readonly StringBuilder _steps = new();
    private readonly List<string> _variables = [];
    private int _step;
    private int _inviteStep;
    private int _labels;
    private int _sequence;
    private int _inviteSequence;
    private bool _isCalled;
    private bool _isProxied;

    /// <summary>sipp fills in what is between brackets; the password and the user come from its command line.</summary>
    private string OwnAddress => _isCalled ? "[$own];tag=[pid]s[call_number]" : "<sip:[user]@[domain]>;tag=[pid]c[call_number]";

    private string PeerAddress => _isCalled ? "[$peer]" : "<sip:[target]@[domain]>[peer_tag_param]";

    /// <summary>The whole sipp file.</summary>
    public string ToXml()
    {
        var references = _variables.Count == 0 ? "" : $"<Reference variables=\"{string.Join(',', _variables)}\"/>\n";
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE scenario SYSTEM \"sipp.dtd\">\n<scenario name=\"acceptance\">\n{_steps}{references}</scenario>\n";
    }

    /// <summary>Sends a request outside a dialog, and again with credentials when it is challenged.</summary>
    public Scenario Challenged(string method, string requestUri, string to, string body = "", string headers = "", bool keepsTransaction = false, bool contact = true)
    {
        var authorized = NextLabel();
        Outside(method, requestUri, to, body, headers, contact);
        MayReceive("100");
        Append($"<recv response=\"407\" auth=\"true\" optional=\"true\" next=\"{authorized}\"/>");
        Append("<recv response=\"401\" auth=\"true\"/>");
        Label(authorized);
        if (keepsTransaction)
            AckFailure();
        Outside(method, requestUri, to, body, headers + "[authentication]\n", contact);
        return this;
    }

    /// <summary>Calls the target, with credentials when asked for them, and goes on at once.</summary>
    public Scenario Dial(string body = Bodies.Offer, string headers = "") =>
        Challenged("INVITE", "sip:[target]@[domain]", "<sip:[target]@[domain]>", body, headers, keepsTransaction: true);

    /// <summary>Calls the target; an answer comes next.</summary>
    public Scenario Invite(string body = Bodies.Offer, string headers = "") => Dial(body, headers).MayReceive("100");

    /// <summary>Calls the target without being asked for credentials; an answer comes next.</summary>
    public Scenario Bring(string body = Bodies.Offer, string headers = "") =>
        Outside("INVITE", "sip:[target]@[domain]", "<sip:[target]@[domain]>", body, headers).MayReceive("100");

    /// <summary>Waits for a call and remembers who it is from.</summary>
    public Scenario Invited(params string[] checks)
    {
        _isCalled = true;
        var remember = Transaction + Remember("peer", "From:") + Remember("own", "To:") + Remember("callid", "Call-ID:");
        Append($"<recv request=\"INVITE\" rrs=\"true\"><action>{remember}{Checks(checks)}</action></recv>");
        return this;
    }

    /// <summary>Waits for a call that a proxy forwards, which stays in its path.</summary>
    public Scenario InvitedByProxy(params string[] checks)
    {
        _isProxied = true;
        return Invited(checks);
    }

    /// <summary>On the called side: waits for a change of the session, which <see cref="Reply"/> answers from now on.</summary>
    public Scenario Reinvited(params string[] checks)
    {
        Append($"<recv request=\"INVITE\"><action>{Transaction}{Checks(checks)}</action></recv>");
        return this;
    }

    /// <summary>Answers the INVITE this phone was called with, also after other requests came in between.</summary>
    public Scenario Reply(string status, string body = "", string headers = "")
    {
        var path = _isProxied ? "Via:[$via2]\nRecord-Route:[$route]\n" : "";
        var lines = $"SIP/2.0 {status}\nVia:[$via]\n{path}From:[$peer]\nTo:{OwnAddress}\nCall-ID:[$callid]\nCSeq:[$cseq]\n{Contact}{headers}";
        return Send(lines, body, Retransmitted(status));
    }

    /// <summary>Answers the request received last.</summary>
    public Scenario Confirm(string status = "200 OK", string body = "", string headers = "") =>
        Send(Confirmation(status) + headers, body, "");

    /// <summary>Sends a request inside the dialog.</summary>
    public Scenario Request(string method, string body = "", string headers = "")
    {
        _sequence++;
        if (method == "INVITE")
            (_inviteStep, _inviteSequence) = (_step, _sequence);
        return Send(InDialog(method, _sequence, "[branch]") + headers, body, Patient);
    }

    /// <summary>Sends a request inside the dialog that is challenged, and again with credentials.</summary>
    public Scenario ChallengedInside(string method, string headers, string body = "")
    {
        Request(method, body, headers);
        Append("<recv response=\"401\" auth=\"true\"/>");
        return Request(method, body, headers + "[authentication]\n");
    }

    /// <summary>Either this answer, and no more, or that one and what follows.</summary>
    public Scenario ReceiveLastOr(string last, string response, Func<Scenario, Scenario> follows)
    {
        var end = NextLabel();
        Append($"<recv response=\"{last}\" optional=\"true\" next=\"{end}\"/>");
        return follows(Receive(response)).Label(end).Pause(1);
    }

    public Scenario Ack(string body = "") => Send(InDialog("ACK", _inviteSequence, "[branch]"), body, "");

    /// <summary>The ACK of a final answer other than 2xx belongs to the transaction of the INVITE (RFC 3261 17.1.1.3).</summary>
    public Scenario AckFailure() => Send(InTransaction("ACK", "[last_To:]"), "", "");

    public Scenario Cancel(string headers = "") => Send(InTransaction("CANCEL", "To: <sip:[target]@[domain]>") + headers, "", Patient);

    public Scenario Receive(string response, params string[] checks)
    {
        Append($"<recv response=\"{response}\" rrs=\"true\"><action>{Checks(checks)}</action></recv>");
        return this;
    }

    public Scenario MayReceive(string response)
    {
        Append($"<recv response=\"{response}\" optional=\"true\"/>");
        return this;
    }

    /// <summary>Waits for a request; each check is a pattern, with '!' before one that may not be found.</summary>
    public Scenario ReceiveRequest(string method, params string[] checks)
    {
        Append($"<recv request=\"^({method})$\" regexp_match=\"true\"><action>{Checks(checks)}</action></recv>");
        return this;
    }

    public Scenario MayReceiveRequest(string method)
    {
        Append($"<recv request=\"{method}\" optional=\"true\"/>");
        return this;
    }

    /// <summary>One of several answers.</summary>
    public Scenario ReceiveAny(params string[] responses)
    {
        var received = NextLabel();
        foreach (var response in responses[..^1])
            Append($"<recv response=\"{response}\" optional=\"true\" next=\"{received}\"/>");
        Append($"<recv response=\"{responses[^1]}\"/>");
        return Label(received);
    }

    /// <summary>A provisional answer that wants a PRACK, and the PRACK (RFC 3262).</summary>
    public Scenario Prack(string response)
    {
        Append($"<recv response=\"{response}\" rrs=\"true\"><action>{Remember("rseq", "RSeq:")}</action></recv>");
        return Request("PRACK", headers: $"RAck:[$rseq] {_inviteSequence} INVITE\n").Receive("200");
    }

    /// <summary>Its own INVITE fails and the other side hangs up, in whichever order they arrive.</summary>
    public Scenario ByedWhileInviting()
    {
        var (byeFirst, end) = (NextLabel(), NextLabel());
        Append($"<recv request=\"BYE\" optional=\"true\" next=\"{byeFirst}\"/>");
        Receive("487").Send(InTransaction("ACK", "[last_To:]"), "", "").ReceiveRequest("BYE");
        Send(Confirmation("200 OK"), "", $"next=\"{end}\"").Label(byeFirst);
        return Confirm().Receive("487").AckFailure().Label(end).Pause(1);
    }

    /// <summary>The other side hangs up, before or after this one was asked whether it is still there.</summary>
    public Scenario ByedPerhapsAsked()
    {
        var (asked, end) = (NextLabel(), NextLabel());
        Append($"<recv request=\"OPTIONS\" optional=\"true\" next=\"{asked}\"/>");
        ReceiveRequest("BYE").Send(Confirmation("200 OK"), "", $"next=\"{end}\"").Label(asked);
        return Confirm().ReceiveRequest("BYE").Confirm().Label(end).Pause(1);
    }

    /// <summary>Presses keys, one after the other, each in an INFO.</summary>
    public Scenario Press(string keys)
    {
        foreach (var key in keys)
            Request("INFO", Bodies.Key(key), "Content-Type: application/dtmf-relay\n").Receive("200");
        return this;
    }

    public Scenario Pause(int milliseconds)
    {
        Append($"<pause milliseconds=\"{milliseconds}\"/>");
        return this;
    }

    /// <summary>Speaks while the scenario goes on.</summary>
    /// <param name="file">Samples in A-law and nothing else.</param>
    public Scenario PlaySound(string file)
    {
        Append($"<nop><action><exec rtp_stream=\"{file},1,8\"/></action></nop>");
        return this;
    }

    private static string Contact => "Contact: <sip:[user]@[local_ip]:[local_port];transport=[transport]>\nAllow: INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, PRACK, UPDATE, MESSAGE\n";

    private string Transaction =>
        Remember("via", "Via:") + Remember("cseq", "CSeq:") + (_isProxied ? Remember("via2", "Via:", 2) + Remember("route", "Record-Route:") : "");

    private static string Confirmation(string status) =>
        $"SIP/2.0 {status}\n[last_Via:]\n[last_From:]\n[last_To:]\n[last_Call-ID:]\n[last_CSeq:]\n{Contact}";

    private string InDialog(string method, int sequence, string branch) =>
        $"{method} [next_url] SIP/2.0\nVia: SIP/2.0/[transport] [local_ip]:[local_port];branch={branch}\nMax-Forwards: 70\n[routes]\n"
        + $"From: {OwnAddress}\nTo: {PeerAddress}\nCall-ID: [call_id]\nCSeq: {sequence} {method}\n{Contact}";

    private string InTransaction(string method, string to) =>
        $"{method} sip:[target]@[domain] SIP/2.0\nVia: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch-{_step - _inviteStep}]\n"
        + $"Max-Forwards: 70\nFrom: {OwnAddress}\n{to}\nCall-ID: [call_id]\nCSeq: {_inviteSequence} {method}\n";

    /// <summary>Sends a request outside a dialog, without credentials.</summary>
    public Scenario Outside(string method, string requestUri, string to, string body = "", string headers = "", bool contact = true)
    {
        _sequence++;
        if (method == "INVITE")
            (_inviteStep, _inviteSequence) = (_step, _sequence);
        return Send(
            $"{method} {requestUri} SIP/2.0\nVia: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\nMax-Forwards: 70\n"
            + $"From: {OwnAddress}\nTo: {to}\nCall-ID: [call_id]\nCSeq: {_sequence} {method}\n"
            + (!contact || headers.Contains("Contact:", StringComparison.Ordinal) ? "" : Contact) + headers,
            body,
            Patient);
    }

    private Scenario Send(string lines, string body, string attributes)
    {
        var type = body.Length > 0 && !lines.Contains("Content-Type:", StringComparison.Ordinal) ? "Content-Type: application/sdp\n" : "";
        Append($"<send {attributes}><![CDATA[\n{lines}{type}Content-Length: [len]\n\n{body}]]></send>");
        return this;
    }

    private string Checks(IEnumerable<string> checks) => string.Concat(checks.Select(check =>
    {
        var forbidden = check.StartsWith('!');
        var pattern = System.Security.SecurityElement.Escape(forbidden ? check[1..] : check);
        return $"<ereg regexp=\"{pattern}\" search_in=\"msg\" {(forbidden ? "check_it_inverse" : "check_it")}=\"true\" assign_to=\"{Variable($"check{_variables.Count}")}\"/>";
    }));

    private string Remember(string variable, string header, int occurrence = 1) =>
        $"<ereg regexp=\".*\" search_in=\"hdr\" header=\"{header}\" occurrence=\"{occurrence}\" assign_to=\"{Variable(variable)}\"/>";

    private string Variable(string name)
    {
        if (!_variables.Contains(name, StringComparer.Ordinal))
            _variables.Add(name);
        return name;
    }

    private Scenario Label(string name)
    {
        _steps.Append(CultureInfo.InvariantCulture, $"<label id=\"{name}\"/>\n");
        return this;
    }

    private string NextLabel() => (++_labels).ToString(CultureInfo.InvariantCulture);

    private static string Retransmitted(string status) => status.StartsWith('1') ? "" : Patient;

    private void Append(string step)
    {
        _steps.Append(step.Replace("<action></action>", "", StringComparison.Ordinal)).Append('\n');
        _step++;
    }
}

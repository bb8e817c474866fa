namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>SIP messages as text, as a phone would write them.</summary>
internal static class SipText
{
    /// <summary>No media line is in use, so no ports are needed.</summary>
    public const string Sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 0 RTP/AVP 0\r\n";

    /// <summary>"INVITE" for a request, "200 INVITE" for a response.</summary>
    public static string NameOf(string message)
    {
        var words = message.Split(' ', 3);
        return words[0] == "SIP/2.0" ? $"{words[1]} {Header(message, "CSeq").Split(' ')[1]}" : words[0];
    }

    public static string Header(string message, string name) =>
        message.Split("\r\n").First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    /// <summary>A request of the caller before a dialog stands.</summary>
    public static string Request(string method, string branch, int cseq, string? body = null, string more = "") => Write(
        $"{method} sip:102@127.0.0.1 SIP/2.0", branch, "<sip:alice@127.0.0.1>;tag=alice", "<sip:102@127.0.0.1>", "caller-call", cseq, method, body, more);

    /// <summary>A request of the caller inside the dialog that a response made.</summary>
    public static string InDialog(string response, string method, string branch, int cseq, string? body = null, string more = "") => Write(
        $"{method} sip:127.0.0.1:5060 SIP/2.0", branch, Header(response, "From"), Header(response, "To"), Header(response, "Call-ID"), cseq, method, body, more);

    /// <summary>A request of a called phone inside the dialog of an INVITE it got.</summary>
    public static string FromCalled(string invite, string tag, string method, string branch, int cseq, string? body = null, string more = "") => Write(
        $"{method} sip:127.0.0.1:5060 SIP/2.0", branch, Header(invite, "To") + ";tag=" + tag, Header(invite, "From"), Header(invite, "Call-ID"), cseq, method, body, more);

    /// <summary>A response of a phone to a request it got.</summary>
    public static string Response(string request, int status, string tag, string? body = null, string more = "")
    {
        var to = Header(request, "To");
        if (!to.Contains("tag=", StringComparison.Ordinal))
            to += ";tag=" + tag;
        return $"SIP/2.0 {status} X\r\nVia: {Header(request, "Via")}\r\nFrom: {Header(request, "From")}\r\nTo: {to}\r\n"
            + $"Call-ID: {Header(request, "Call-ID")}\r\nCSeq: {Header(request, "CSeq")}\r\nContact: <sip:{tag}@127.0.0.1:6000>\r\n{more}{Body(body)}";
    }

    /// <summary>Any request.</summary>
    /// <param name="start">The request line.</param>
    /// <param name="branch">What follows the magic cookie.</param>
    /// <param name="more">Whole header lines.</param>
    /// <param name="contact">Null for no Contact.</param>
    public static string Write(
        string start, string branch, string from, string to, string callId, int cseq, string method, string? body, string more = "",
        string? contact = "<sip:phone@127.0.0.1:5070>") =>
        $"{start}\r\nVia: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK{branch}\r\nMax-Forwards: 70\r\nFrom: {from}\r\nTo: {to}\r\n"
        + $"Call-ID: {callId}\r\nCSeq: {cseq} {method}\r\n{(contact is null ? "" : $"Contact: {contact}\r\n")}{more}{Body(body)}";

    private static string Body(string? body) => body is null
        ? "Content-Length: 0\r\n\r\n"
        : $"Content-Type: application/sdp\r\nContent-Length: {body.Length}\r\n\r\n{body}";
}

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>Small messages of one call.</summary>
internal static class Messages
{
    /// <param name="branch">Empty for a Via without one.</param>
    public static string Request(string method, string branch = "z9hG4bK-1", string toTag = "", int cseq = 1) =>
        $"{method} sip:b@example.com SIP/2.0\r\n"
        + $"Via: SIP/2.0/UDP a.example.com:5060{(branch.Length == 0 ? "" : ";branch=" + branch)}\r\n"
        + "Max-Forwards: 70\r\nRoute: <sip:p.example.com;lr>\r\n"
        + $"From: <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>{(toTag.Length == 0 ? "" : ";tag=" + toTag)}\r\n"
        + $"Call-ID: c1@example.com\r\nCSeq: {cseq} {method}\r\nContact: <sip:a@a.example.com>\r\n"
        + "Content-Length: 0\r\n\r\n";

    public static string Response(int status, string method, string branch = "z9hG4bK-1") =>
        $"SIP/2.0 {status} Test\r\nVia: SIP/2.0/UDP a.example.com:5060;branch={branch}\r\n"
        + "From: <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>;tag=b1\r\n"
        + $"Call-ID: c1@example.com\r\nCSeq: 1 {method}\r\nContent-Length: 0\r\n\r\n";
}

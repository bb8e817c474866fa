using System.Text;

namespace Softswitch.Gateway.Tests.Transport;

/// <summary>Requests as bytes, told apart by their Call-ID.</summary>
internal static class SampleMessages
{
    public static byte[] Options(string callId, string body = "") => Encoding.Latin1.GetBytes(Text(callId, body));

    public static string Text(string callId, string body = "") =>
        $"OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK{callId}\r\n"
        + $"From: <sip:a@example.org>;tag=1\r\nTo: <sip:b@example.org>\r\nCall-ID: {callId}\r\nCSeq: 1 OPTIONS\r\n"
        + $"Content-Length: {body.Length}\r\n\r\n{body}";
}

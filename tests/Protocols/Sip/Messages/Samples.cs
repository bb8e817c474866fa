using System.Text;

namespace Softswitch.Protocols.Tests.Sip.Messages;

/// <summary>Messages as phones send them, for tests that need no special one.</summary>
internal static class Samples
{
    private const string Sdp =
        "v=0\r\no=demo101 3724394400 3724394405 IN IP4 192.0.2.17\r\ns=call\r\nc=IN IP4 192.0.2.17\r\nt=0 0\r\n"
        + "m=audio 49170 RTP/AVP 8 0 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
        + "a=fmtp:101 0-16\r\na=ptime:20\r\na=sendrecv\r\n";

    public static readonly byte[] Invite = Bytes(
        "INVITE sip:102@pbx.example.com;transport=udp SIP/2.0\r\n"
        + "Via: SIP/2.0/UDP 192.0.2.17:5060;branch=z9hG4bK-524287-1---a8f2b3c4d5e6f708;rport\r\n"
        + "Max-Forwards: 70\r\n"
        + "Contact: <sip:demo101@192.0.2.17:5060;ob>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-0004f2a1b2c3>\"\r\n"
        + "To: <sip:102@pbx.example.com>\r\n"
        + "From: \"Reception, front desk\" <sip:demo101@pbx.example.com>;tag=8321234356\r\n"
        + "Call-ID: 7f2c9d3e41b84c@192.0.2.17\r\n"
        + "CSeq: 4711 INVITE\r\n"
        + "Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, INFO, UPDATE, PRACK\r\n"
        + "Supported: replaces, 100rel, timer\r\n"
        + "Session-Expires: 1800;refresher=uac\r\n"
        + "User-Agent: Desk phone 4.2\r\n"
        + "Content-Type: application/sdp\r\n"
        + $"Content-Length: {Sdp.Length}\r\n\r\n" + Sdp);

    public static readonly byte[] Register = Bytes(
        "REGISTER sip:pbx.example.com SIP/2.0\r\n"
        + "Via: SIP/2.0/TCP 192.0.2.17:49152;branch=z9hG4bK776asdhds\r\n"
        + "Max-Forwards: 70\r\n"
        + "To: <sip:demo101@pbx.example.com>\r\n"
        + "From: <sip:demo101@pbx.example.com>;tag=a73kszlfl\r\n"
        + "Call-ID: 1j9FpLxk3uxtm8tn@192.0.2.17\r\n"
        + "CSeq: 2 REGISTER\r\n"
        + "Contact: <sip:demo101@192.0.2.17:49152;transport=tcp>;expires=600;reg-id=1\r\n"
        + "Authorization: Digest username=\"demo101\", realm=\"pbx.example.com\", nonce=\"84a4cc6f3082121f32b42a2187831a9e\","
        + " uri=\"sip:pbx.example.com\", response=\"7587245234b3434cc3412213e5f113a5432\", algorithm=MD5, cnonce=\"0a4f113b\", qop=auth, nc=00000001\r\n"
        + "Expires: 600\r\n"
        + "Content-Length: 0\r\n\r\n");

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}

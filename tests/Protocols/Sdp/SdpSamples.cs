using System.Text;

namespace Softswitch.Protocols.Tests.Sdp;

internal static class SdpSamples
{
    public const string Phone =
        "v=0\r\no=alice 2890844526 2890844526 IN IP4 10.0.0.5\r\ns=talk\r\nc=IN IP4 10.0.0.5\r\nt=0 0\r\na=tool:phone 1\r\n"
        + "m=audio 49170 RTP/AVP 8 0 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
        + "a=fmtp:101 0-16\r\na=ptime:20\r\na=x-unknown:kept as it is\r\na=sendrecv\r\n";

    public const string Video =
        "v=0\r\no=- 1 2 IN IP6 2001:db8::7\r\ns=-\r\nt=0 0\r\na=group:BUNDLE a v\r\na=ice-lite\r\n"
        + "m=audio 5000 RTP/SAVPF 111 0\r\ni=first\r\nc=IN IP6 2001:db8::7\r\nb=AS:64\r\na=mid:a\r\na=rtpmap:111 opus/48000/2\r\n"
        + "a=rtcp-mux\r\na=rtcp:5000 IN IP6 2001:db8::7\r\na=ice-ufrag:x\r\na=ice-pwd:y\r\na=candidate:1 1 UDP 1 10.0.0.5 5000 typ host\r\n"
        + "a=end-of-candidates\r\na=fingerprint:sha-256 AA:BB\r\na=setup:actpass\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc\r\n"
        + "m=video 5002 RTP/AVP 99\r\nc=IN IP6 2001:db8::8\r\nb=TIAS:256000\r\na=rtpmap:99 H264/90000\r\n"
        + "a=fmtp:99 profile-level-id=42e01f;packetization-mode=1\r\na=rtcp-fb:99 nack pli\r\na=rtcp:5010\r\na=recvonly\r\n"
        + "m=application 0 UDP/BFCP *\r\nc=IN IP6 2001:db8::7\r\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>One audio line with these session and media attributes, and this address.</summary>
    public static byte[] Audio(string address, string session, string media, int port = 4000)
    {
        var family = address.Contains(':', StringComparison.Ordinal) ? "IP6" : "IP4";
        return Bytes(
            $"v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN {family} {address}\r\nt=0 0\r\n{session}m=audio {port} RTP/AVP 0\r\n{media}");
    }
}

namespace Softswitch.Acceptance.Tests.Scenarios;

/// <summary>Session descriptions and other bodies that the phones of sipp send.</summary>
internal static class Bodies
{
    public const string Offer = Head + "a=sendrecv\n";

    public const string Hold = Head + "a=sendonly\n";

    /// <summary>Sound as in <see cref="Offer"/>, and yet not the same.</summary>
    public const string Changed = Offer + "a=label:new\n";

    public const string Video = Offer + "m=video [media_port+2] RTP/AVP 97\na=rtpmap:97 H264/90000\na=fmtp:97 profile-level-id=42e01f;packetization-mode=1\n";

    public const string VideoHold = Hold + "m=video [media_port+2] RTP/AVP 97\na=rtpmap:97 H264/90000\na=sendonly\n";

    /// <summary>A phone that knows no keys but those in its sound.</summary>
    public const string SoundOnly =
        "v=0\no=- 1 1 IN IP[media_ip_type] [media_ip]\ns=-\nc=IN IP[media_ip_type] [media_ip]\nt=0 0\nm=audio [media_port] RTP/AVP 8\na=rtpmap:8 PCMA/8000\na=ptime:20\n";

    /// <summary>The same, encrypted with a key that it says and does not use.</summary>
    public const string FalseKey =
        "v=0\no=- 1 1 IN IP[media_ip_type] [media_ip]\ns=-\nc=IN IP[media_ip_type] [media_ip]\nt=0 0\nm=audio [media_port] RTP/SAVP 8\na=rtpmap:8 PCMA/8000\na=ptime:20\n"
        + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd\n";

    public const string Digit = "Signal=5\nDuration=160\n";

    /// <summary>A key in SIP INFO.</summary>
    public static string Key(char key) => $"Signal={key}\nDuration=160\n";

    private const string Head =
        "v=0\no=- 1 1 IN IP[media_ip_type] [media_ip]\ns=-\nc=IN IP[media_ip_type] [media_ip]\nt=0 0\nm=audio [media_port] RTP/AVP 8 0 101\n"
        + "a=rtpmap:8 PCMA/8000\na=rtpmap:0 PCMU/8000\na=rtpmap:101 telephone-event/8000\na=ptime:20\n";
}

namespace Softswitch.Protocols.Srtp;

/// <summary>Where word and tag of an SRTCP packet begin: the tag last (RFC 3711 3.4), for AES-GCM the word (RFC 7714 9.2).</summary>
internal readonly record struct SrtcpLayout(int Word, int Tag)
{
    /// <param name="length">Of the whole packet.</param>
    public static SrtcpLayout Of(SrtpSuite suite, int length)
    {
        var end = length - suite.RtcpOverhead;
        return suite.IsGcm ? new SrtcpLayout(end + suite.RtcpTagLength, end) : new SrtcpLayout(end, end + SrtcpWord.Length);
    }
}

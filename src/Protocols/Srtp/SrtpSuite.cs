using System.Collections.Immutable;

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// A crypto suite: what packets of one key are encrypted and authenticated with (RFC 3711, RFC 6188, RFC 7714). Lengths in bytes.
/// </summary>
public sealed class SrtpSuite
{
    private const int CounterSaltLength = 14;
    private const int GcmSaltLength = 12;
    private const int GcmTagLength = 16;

    /// <summary>Tag of SRTCP under every counter mode suite, also where that of SRTP is short (RFC 4568 6.2, RFC 6188).</summary>
    private const int LongTagLength = 10;

    private const int ShortTagLength = 4;

    private SrtpSuite(string name, int keyLength, int saltLength, int rtpTagLength, int rtcpTagLength)
    {
        Name = name;
        KeyLength = keyLength;
        SaltLength = saltLength;
        RtpTagLength = rtpTagLength;
        RtcpTagLength = rtcpTagLength;
    }

    public static SrtpSuite AesCm128Tag80 { get; } = new("AES_CM_128_HMAC_SHA1_80", 16, CounterSaltLength, LongTagLength, LongTagLength);

    public static SrtpSuite AesCm128Tag32 { get; } = new("AES_CM_128_HMAC_SHA1_32", 16, CounterSaltLength, ShortTagLength, LongTagLength);

    public static SrtpSuite AesCm256Tag80 { get; } = new("AES_256_CM_HMAC_SHA1_80", 32, CounterSaltLength, LongTagLength, LongTagLength);

    public static SrtpSuite AesCm256Tag32 { get; } = new("AES_256_CM_HMAC_SHA1_32", 32, CounterSaltLength, ShortTagLength, LongTagLength);

    public static SrtpSuite AesGcm128 { get; } = new("AEAD_AES_128_GCM", 16, GcmSaltLength, GcmTagLength, GcmTagLength);

    public static SrtpSuite AesGcm256 { get; } = new("AEAD_AES_256_GCM", 32, GcmSaltLength, GcmTagLength, GcmTagLength);

    /// <summary>Every suite known.</summary>
    public static ImmutableArray<SrtpSuite> All { get; } = [AesGcm256, AesGcm128, AesCm256Tag80, AesCm128Tag80, AesCm256Tag32, AesCm128Tag32];

    /// <summary>As registered for SDP (RFC 4568, RFC 6188, RFC 7714).</summary>
    public string Name { get; }

    /// <summary>Of the master key and of each key made from it for encryption.</summary>
    public int KeyLength { get; }

    public int SaltLength { get; }

    /// <summary>What a packet grows by when it becomes SRTP.</summary>
    public int RtpOverhead => RtpTagLength;

    /// <summary>What a packet grows by when it becomes SRTCP.</summary>
    public int RtcpOverhead => RtcpTagLength + SrtcpWord.Length;

    internal int RtpTagLength { get; }

    internal int RtcpTagLength { get; }

    internal bool IsGcm => SaltLength == GcmSaltLength;

    /// <summary>By its name; null for one that is not known here.</summary>
    public static SrtpSuite? Find(ReadOnlySpan<char> name)
    {
        foreach (var suite in All)
        {
            if (name.Equals(suite.Name, StringComparison.OrdinalIgnoreCase))
                return suite;
        }

        return null;
    }

    public override string ToString() => Name;
}

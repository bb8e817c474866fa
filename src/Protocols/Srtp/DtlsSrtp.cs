namespace Softswitch.Protocols.Srtp;

/// <summary>What DTLS says about SRTP (RFC 5764, RFC 7714 14.2): the protection profiles, and the keys that both sides export.</summary>
public static class DtlsSrtp
{
    /// <summary>What keys are exported under (RFC 5764 4.2).</summary>
    public const string ExporterLabel = "EXTRACTOR-dtls_srtp";

    /// <summary>The suite of a profile of the use_srtp extension; null for one that is not offered.</summary>
    /// <param name="profile">As registered with IANA.</param>
    public static SrtpSuite? SuiteOf(int profile) => profile switch
    {
        0x0001 => SrtpSuite.AesCm128Tag80,
        0x0007 => SrtpSuite.AesGcm128,
        0x0008 => SrtpSuite.AesGcm256,
        _ => null,
    };

    /// <summary>Bytes to export for both directions.</summary>
    public static int LengthFor(SrtpSuite suite) => 2 * SrtpMasterKey.LengthFor(suite);

    /// <summary>Parts what was exported: both keys come before both salts (RFC 5764 4.2).</summary>
    /// <param name="exported"><see cref="LengthFor"/> bytes.</param>
    /// <param name="client">What the client of the handshake sends with.</param>
    /// <param name="server">What its server sends with.</param>
    /// <exception cref="ArgumentException">The length is not that of the suite.</exception>
    public static void Split(SrtpSuite suite, ReadOnlySpan<byte> exported, out SrtpMasterKey client, out SrtpMasterKey server)
    {
        if (exported.Length != LengthFor(suite))
            throw new ArgumentException($"Keys of {suite} are {LengthFor(suite)} bytes.", nameof(exported));
        var keys = exported[..(2 * suite.KeyLength)];
        var salts = exported[keys.Length..];
        client = new SrtpMasterKey(suite, [.. keys[..suite.KeyLength], .. salts[..suite.SaltLength]]);
        server = new SrtpMasterKey(suite, [.. keys[suite.KeyLength..], .. salts[suite.SaltLength..]]);
    }
}

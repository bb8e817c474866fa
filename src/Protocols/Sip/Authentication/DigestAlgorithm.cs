namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>The hash functions of digest authentication in use (RFC 8760). The -sess variants are neither offered nor accepted.</summary>
public enum DigestAlgorithm
{
    Md5,
    Sha256,
}

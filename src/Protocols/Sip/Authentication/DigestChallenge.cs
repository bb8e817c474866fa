using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// One Digest challenge in WWW-Authenticate or Proxy-Authenticate (RFC 7616 3.3). Made by <see cref="TryParse"/>; refers to
/// the text it was read from.
/// </summary>
public ref struct DigestChallenge
{
    public ReadOnlySpan<byte> Realm { get; private set; }

    public ReadOnlySpan<byte> Nonce { get; private set; }

    public ReadOnlySpan<byte> Opaque { get; private set; }

    public DigestAlgorithm Algorithm { get; private set; }

    /// <summary>Whether qop=auth is offered; without it the legacy form is answered.</summary>
    public bool OffersAuth { get; private set; }

    /// <summary>Whether only the nonce was too old, so that the same password may be tried again.</summary>
    public bool IsStale { get; private set; }

    /// <summary>False for another scheme, an algorithm we do not do, a qop without auth, or a missing realm or nonce.</summary>
    public static bool TryParse(ReadOnlySpan<byte> header, out DigestChallenge challenge)
    {
        challenge = default;
        if (!AuthParameters.TryRead(header, out var parameters))
        {
            return false;
        }

        ReadOnlySpan<byte> algorithm = default;
        ReadOnlySpan<byte> qop = default;
        while (parameters.MoveNext())
        {
            var one = parameters.Current;
            challenge.Realm = one.Is("realm"u8) ? one.Value : challenge.Realm;
            challenge.Nonce = one.Is("nonce"u8) ? one.Value : challenge.Nonce;
            challenge.Opaque = one.Is("opaque"u8) ? one.Value : challenge.Opaque;
            challenge.IsStale |= one.Is("stale"u8) && Ascii.EqualsIgnoreCase(one.Value, "true"u8);
            algorithm = one.Is("algorithm"u8) ? one.Value : algorithm;
            qop = one.Is("qop"u8) ? one.Value : qop;
        }

        foreach (var offer in new ValueList(qop))
        {
            challenge.OffersAuth |= Ascii.EqualsIgnoreCase(offer, "auth"u8);
        }

        var isKnown = DigestAlgorithms.TryParse(algorithm, out var known);
        challenge.Algorithm = known;
        return isKnown && !parameters.IsBroken && !challenge.Nonce.IsEmpty && !challenge.Realm.IsEmpty
            && (qop.IsEmpty || challenge.OffersAuth);
    }

    /// <summary>
    /// Writes one challenge header. Where several algorithms are offered, write the strongest first (RFC 8760 2.4), each with
    /// its own header.
    /// </summary>
    /// <param name="header">WWW-Authenticate or Proxy-Authenticate.</param>
    public static void Write(
        ref SipWriter writer, HeaderName header, scoped ReadOnlySpan<byte> realm, scoped ReadOnlySpan<byte> nonce, DigestAlgorithm algorithm, bool stale)
    {
        writer.BeginHeader(header);
        writer.Raw("Digest realm="u8);
        writer.Quoted(realm);
        writer.Raw(", nonce="u8);
        writer.Quoted(nonce);
        writer.Raw(stale ? ", stale=true, algorithm="u8 : ", algorithm="u8);
        writer.Raw(DigestAlgorithms.Text(algorithm));
        writer.Raw(", qop=\"auth\""u8);
        writer.EndHeader();
    }
}

using System.Globalization;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>Answers challenges, where we are the one to sign in: at carriers.</summary>
public static class DigestClient
{
    /// <summary>Writes the credentials that answer <paramref name="challenge"/>. False when its parts are longer than anybody needs.</summary>
    /// <param name="header">Authorization for a 401, Proxy-Authorization for a 407.</param>
    /// <param name="secret">Made with the algorithm and realm of the challenge.</param>
    /// <param name="method">As written in the request line.</param>
    /// <param name="cnonce">Fresh and unpredictable; not used without qop.</param>
    /// <param name="count">How often this nonce is used, from 1.</param>
    public static bool TryWrite(
        ref SipWriter writer,
        HeaderName header,
        scoped in DigestChallenge challenge,
        scoped ReadOnlySpan<byte> user,
        DigestHash secret,
        scoped ReadOnlySpan<byte> method,
        scoped ReadOnlySpan<byte> uri,
        scoped ReadOnlySpan<byte> cnonce,
        uint count)
    {
        Span<byte> countText = stackalloc byte[8];
        count.TryFormat(countText, out _, "x8", CultureInfo.InvariantCulture);
        var parts = new DigestParts
        {
            Nonce = challenge.Nonce,
            Uri = uri,
            Qop = challenge.OffersAuth ? "auth"u8 : default,
            NonceCount = countText,
            Cnonce = cnonce,
        };
        Span<byte> response = stackalloc byte[DigestResponse.MaxBytes];
        var length = DigestResponse.Compute(secret, parts, method, response);
        if (length == 0)
        {
            return false;
        }

        writer.BeginHeader(header);
        writer.Raw("Digest "u8);
        Quoted(ref writer, "username"u8, user);
        WriteParts(ref writer, challenge, parts);
        Raw(ref writer, ", response"u8, response[..length]);
        writer.EndHeader();
        return true;
    }

    private static void WriteParts(ref SipWriter writer, scoped in DigestChallenge challenge, scoped DigestParts parts)
    {
        Raw(ref writer, ", realm"u8, challenge.Realm);
        Raw(ref writer, ", nonce"u8, challenge.Nonce);
        Quoted(ref writer, ", uri"u8, parts.Uri);
        writer.Raw(", algorithm="u8);
        writer.Raw(DigestAlgorithms.Text(challenge.Algorithm));
        if (!parts.Qop.IsEmpty)
        {
            writer.Raw(", qop=auth, nc="u8);
            writer.Raw(parts.NonceCount);
            Quoted(ref writer, ", cnonce"u8, parts.Cnonce);
        }

        if (!challenge.Opaque.IsEmpty)
        {
            Raw(ref writer, ", opaque"u8, challenge.Opaque);
        }
    }

    private static void Quoted(ref SipWriter writer, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        writer.Raw(name);
        writer.Raw("="u8);
        writer.Quoted(value);
    }

    // What the challenge had between quotes goes back with the escapes it came with.
    private static void Raw(ref SipWriter writer, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        writer.Raw(name);
        writer.Raw("=\""u8);
        writer.Text(value);
        writer.Raw("\""u8);
    }
}

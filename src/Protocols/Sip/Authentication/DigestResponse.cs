namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>The computation both sides do (RFC 7616 3.4.1, RFC 2617 3.2.2.1 without qop).</summary>
internal static class DigestResponse
{
    /// <summary>The longest response: SHA-256 in hexadecimal.</summary>
    public const int MaxBytes = DigestAlgorithms.MaxHashBytes * 2;

    // Nonce, cnonce and uri together; a phone needs a tenth of it.
    private const int MaxInputBytes = 2048;

    /// <summary>
    /// Writes the response in lower-case hexadecimal; returns its length, or 0 when the parts are longer than anybody needs.
    /// </summary>
    public static int Compute(DigestHash secret, in DigestParts parts, ReadOnlySpan<byte> method, Span<byte> response)
    {
        Span<byte> input = stackalloc byte[MaxInputBytes];
        Span<byte> inner = stackalloc byte[MaxBytes];

        var text = new DigestText(input);
        text.Add(method);
        text.Add(parts.Uri);
        var innerLength = text.Hash(secret.Algorithm, inner);

        text = new DigestText(input);
        text.AddHexadecimal(secret.Bytes);
        text.Add(parts.Nonce);
        if (!parts.Qop.IsEmpty)
        {
            text.Add(parts.NonceCount);
            text.Add(parts.Cnonce);
            text.Add(parts.Qop);
        }

        text.Add(inner[..innerLength]);
        return innerLength == 0 ? 0 : text.Hash(secret.Algorithm, response);
    }
}

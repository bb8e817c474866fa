namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>The public inputs of a digest response, as they stand on the wire.</summary>
internal readonly ref struct DigestParts
{
    public ReadOnlySpan<byte> Nonce { get; init; }

    public ReadOnlySpan<byte> Uri { get; init; }

    /// <summary>Empty for the legacy form, which uses neither count nor cnonce.</summary>
    public ReadOnlySpan<byte> Qop { get; init; }

    /// <summary>Eight hexadecimal digits.</summary>
    public ReadOnlySpan<byte> NonceCount { get; init; }

    public ReadOnlySpan<byte> Cnonce { get; init; }
}

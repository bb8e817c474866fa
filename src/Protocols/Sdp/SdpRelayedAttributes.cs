namespace Softswitch.Protocols.Sdp;

/// <summary>Which attributes are still true of a description behind a relay.</summary>
internal static class SdpRelayedAttributes
{
    /// <summary>Of the session part.</summary>
    public static bool IsTrueOfSession(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        !name.StartsWith("ice-"u8) && (!name.SequenceEqual("group"u8) || !IsBundleOfSeveral(value)); // RFC 8839

    /// <summary>Of a media line.</summary>
    public static bool IsTrueOfMedia(ReadOnlySpan<byte> name) =>
        !name.StartsWith("ice-"u8)
        && !name.SequenceEqual("candidate"u8)
        && !name.SequenceEqual("remote-candidates"u8)
        && !name.SequenceEqual("end-of-candidates"u8)
        && !name.SequenceEqual("rtcp"u8)
        && !name.SequenceEqual("bundle-only"u8);

    // RFC 9143 7.2: "BUNDLE" and the lines that share a port; one line may call itself a bundle.
    private static bool IsBundleOfSeveral(ReadOnlySpan<byte> value) => value.StartsWith("BUNDLE"u8) && value.Trim((byte)' ').Count((byte)' ') > 1;
}

using System.Buffers.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>Words and numbers within the values of SDP lines.</summary>
internal static class SdpText
{
    /// <summary>Takes the word before the next space off <paramref name="rest"/>; empty at the end.</summary>
    public static ReadOnlySpan<byte> NextWord(scoped ref ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart((byte)' ');
        var end = rest.IndexOf((byte)' ');
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }

    /// <summary>A whole unsigned decimal number, digits only.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && text.Length > 0 && text[0] is >= (byte)'0' and <= (byte)'9';

    public static bool TryPort(ReadOnlySpan<byte> text, out int port) => TryNumber(text, out port) && port <= ushort.MaxValue;

    /// <summary>Splits "name:value"; the value is empty for a property attribute.</summary>
    public static ReadOnlySpan<byte> AttributeName(ReadOnlySpan<byte> attribute, out ReadOnlySpan<byte> value)
    {
        var colon = attribute.IndexOf((byte)':');
        value = colon < 0 ? default : attribute[(colon + 1)..];
        return colon < 0 ? attribute : attribute[..colon];
    }

    public static bool TryDirection(ReadOnlySpan<byte> name, out SdpDirection direction)
    {
        direction = SdpDirection.SendRecv;
        if (name.SequenceEqual("sendrecv"u8))
            return true;
        if (name.SequenceEqual("sendonly"u8))
            direction = SdpDirection.SendOnly;
        else if (name.SequenceEqual("recvonly"u8))
            direction = SdpDirection.RecvOnly;
        else if (name.SequenceEqual("inactive"u8))
            direction = SdpDirection.Inactive;
        else
            return false;
        return true;
    }

    public static ReadOnlySpan<byte> NameOf(SdpDirection direction) => direction switch
    {
        SdpDirection.SendRecv => "sendrecv"u8,
        SdpDirection.SendOnly => "sendonly"u8,
        SdpDirection.RecvOnly => "recvonly"u8,
        _ => "inactive"u8,
    };
}

using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Text with percent escapes, as in the parts of a URI (RFC 3261 19.1.2).</summary>
public static class EscapedText
{
    private const int Escaped = 0x100;

    /// <summary>Whether both mean the same: an escape equals its character, unless that is a reserved one (RFC 3261 19.1.4).</summary>
    public static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, bool ignoreCase)
    {
        var i = 0;
        var j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (Next(a, ref i, ignoreCase) != Next(b, ref j, ignoreCase))
            {
                return false;
            }
        }

        return i == a.Length && j == b.Length;
    }

    /// <summary>Writes the text meant; returns its length, or -1 when <paramref name="target"/> is too small.</summary>
    public static int Unescape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        for (var i = 0; i < text.Length; length++)
        {
            if (length == target.Length)
            {
                return -1;
            }

            target[length] = (byte)Next(text, ref i, ignoreCase: false);
        }

        return length;
    }

    /// <summary>The text meant; bytes that are no UTF-8 become U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'%'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var bytes = new byte[text.Length];
        return Encoding.UTF8.GetString(bytes, 0, Unescape(text, bytes));
    }

    private static int Next(ReadOnlySpan<byte> text, ref int at, bool ignoreCase)
    {
        var value = text[at++];
        var mark = 0;
        if (value == '%' && at + 1 < text.Length && char.IsAsciiHexDigit((char)text[at]) && char.IsAsciiHexDigit((char)text[at + 1]))
        {
            value = (byte)((HexValue(text[at]) << 4) | HexValue(text[at + 1]));
            at += 2;
            mark = IsReserved(value) ? Escaped : 0;
        }

        return mark | (ignoreCase && value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value);
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool IsReserved(byte value) => ";/?:@&=+$,"u8.Contains(value);
}

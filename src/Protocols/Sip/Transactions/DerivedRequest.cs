using System.Text;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The ACK of a final response other than 2xx (RFC 3261 17.1.1.3) and the CANCEL (9.1), made from the INVITE as it was
/// sent. The INVITE is our own: its first Via header line holds our Via and no other.
/// </summary>
internal static class DerivedRequest
{
    private static ReadOnlySpan<byte> NewLine => "\r\n"u8;

    /// <param name="to">Value of the To header of the response, with its tag.</param>
    public static byte[] Ack(ReadOnlySpan<byte> invite, ReadOnlySpan<byte> to) => Build(invite, "ACK"u8, to, default);

    /// <param name="headers">Whole header lines to add, each with CRLF.</param>
    public static byte[] Cancel(ReadOnlySpan<byte> invite, ReadOnlySpan<byte> headers) =>
        Build(invite, "CANCEL"u8, default, headers);

    private static byte[] Build(
        ReadOnlySpan<byte> invite, ReadOnlySpan<byte> method, ReadOnlySpan<byte> to, ReadOnlySpan<byte> headers)
    {
        var destination = new byte[invite.Length + to.Length + headers.Length + 64];
        var length = 0;
        var line = TakeLine(ref invite);
        Append(destination, ref length, method);
        Append(destination, ref length, line[line.IndexOf((byte)' ')..]);
        var viaSeen = false;
        while ((line = TakeLine(ref invite)).Length > NewLine.Length)
        {
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                continue;
            var part = PartOf(line[..colon].TrimEnd(" \t"u8));
            if (part == Part.Other || (part == Part.Via && viaSeen))
                continue;
            viaSeen |= part == Part.Via;
            if (part == Part.CSeq)
                AppendCSeq(destination, ref length, line[(colon + 1)..], method);
            else if (part == Part.To && !to.IsEmpty)
                AppendTo(destination, ref length, to);
            else
                Append(destination, ref length, line);
        }
        Append(destination, ref length, headers);
        Append(destination, ref length, "Content-Length: 0\r\n\r\n"u8);
        return destination[..length];
    }

    private static Part PartOf(ReadOnlySpan<byte> name)
    {
        if (Is(name, "Via") || Is(name, "v"))
            return Part.Via;
        if (Is(name, "To") || Is(name, "t"))
            return Part.To;
        if (Is(name, "CSeq"))
            return Part.CSeq;
        return Is(name, "From") || Is(name, "f") || Is(name, "Call-ID") || Is(name, "i")
            || Is(name, "Route") || Is(name, "Max-Forwards")
            ? Part.Kept
            : Part.Other;
    }

    private static bool Is(ReadOnlySpan<byte> name, string other) => Ascii.EqualsIgnoreCase(name, other);

    private static void AppendCSeq(
        byte[] destination, ref int length, ReadOnlySpan<byte> value, ReadOnlySpan<byte> method)
    {
        value = value.TrimStart(" \t"u8);
        Append(destination, ref length, "CSeq: "u8);
        Append(destination, ref length, value[..(value.IndexOfAny(" \t"u8) + 1)]);
        Append(destination, ref length, method);
        Append(destination, ref length, NewLine);
    }

    private static void AppendTo(byte[] destination, ref int length, ReadOnlySpan<byte> value)
    {
        Append(destination, ref length, "To: "u8);
        Append(destination, ref length, value);
        Append(destination, ref length, NewLine);
    }

    private static void Append(byte[] destination, ref int length, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>The next line with its CRLF, and with the lines folded into it.</summary>
    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> rest)
    {
        var end = 0;
        do
        {
            var feed = rest[end..].IndexOf((byte)'\n');
            end = feed < 0 ? rest.Length : end + feed + 1;
        }
        while (end > NewLine.Length && end < rest.Length && rest[end] is (byte)' ' or (byte)'\t');
        var line = rest[..end];
        rest = rest[end..];
        return line;
    }

    private enum Part : byte
    {
        Other,
        Kept,
        Via,
        To,
        CSeq,
    }
}

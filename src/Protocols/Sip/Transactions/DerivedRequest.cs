using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The ACK of a final response other than 2xx (RFC 3261 17.1.1.3) and the CANCEL (9.1), made from the INVITE as it was
/// sent. The INVITE is our own: its first Via header line holds our Via and no other.
/// </summary>
internal static class DerivedRequest
{
    private const int Spare = 128;

    /// <param name="to">Value of the To header of the response, with its tag.</param>
    public static byte[] Ack(ReadOnlySpan<byte> invite, ReadOnlySpan<byte> to) =>
        Build(invite, SipMethod.Ack, to, default);

    /// <param name="headers">Whole header lines to add, each with CRLF.</param>
    public static byte[] Cancel(ReadOnlySpan<byte> invite, ReadOnlySpan<byte> headers) =>
        Build(invite, SipMethod.Cancel, default, headers);

    private static byte[] Build(
        ReadOnlySpan<byte> invite, SipMethod method, ReadOnlySpan<byte> to, ReadOnlySpan<byte> headers)
    {
        var writer = new SipWriter(new byte[invite.Length + to.Length + headers.Length + Spare]);
        var line = FirstLine(invite);
        var rest = invite[line.Length..];
        writer.Raw(SipMethods.Text(method));
        writer.Raw(line[line.IndexOf((byte)' ')..]);
        var viaSeen = false;
        while ((line = FirstLine(rest)).Length > "\r\n".Length)
        {
            rest = rest[line.Length..];
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                continue;
            var name = HeaderNames.Find(line[..colon].TrimEnd(" \t"u8));
            if (name == HeaderName.Via && viaSeen)
                continue;
            viaSeen |= name == HeaderName.Via;
            WriteLine(ref writer, name, line, method, to);
        }
        writer.Raw(headers);
        writer.End();
        return writer.Written.ToArray();
    }

    private static void WriteLine(
        ref SipWriter writer, HeaderName name, ReadOnlySpan<byte> line, SipMethod method, ReadOnlySpan<byte> to)
    {
        switch (name)
        {
            case HeaderName.To when !to.IsEmpty:
                writer.Header(HeaderName.To, to);
                break;
            case HeaderName.CSeq:
                var value = line[(line.IndexOf((byte)':') + 1)..].TrimStart(" \t"u8);
                writer.BeginHeader(HeaderName.CSeq);
                writer.Raw(value[..(value.IndexOfAny(" \t"u8) + 1)]);
                writer.Raw(SipMethods.Text(method));
                writer.EndHeader();
                break;
            case HeaderName.Via or HeaderName.From or HeaderName.To or HeaderName.CallId
                or HeaderName.Route or HeaderName.MaxForwards:
                writer.Raw(line);
                break;
            default:
                break;
        }
    }

    /// <summary>The first line with its CRLF; the platform folds no lines.</summary>
    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n') + 1;
        return end == 0 ? text : text[..end];
    }
}

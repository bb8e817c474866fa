using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Copies of headers from a received message, and the start of every response (RFC 3261 8.2.6).</summary>
public static class SipResponses
{
    /// <summary>
    /// Writes the status line, Via, From, To, Call-ID and CSeq of an answer. Works on a refused request too, with the headers
    /// it has. Further headers may follow; end with <see cref="SipWriter.End()"/>.
    /// </summary>
    /// <param name="reason">Empty for the usual phrase.</param>
    /// <param name="toTag">Added to To when that has no tag; empty for 100 Trying.</param>
    /// <param name="source">Where the request came from, for received and rport.</param>
    public static void Write(
        ref SipWriter writer, SipMessage request, int status, scoped ReadOnlySpan<byte> reason, scoped ReadOnlySpan<byte> toTag, scoped SipSource source = default)
    {
        writer.StatusLine(status, reason);
        CopyVias(ref writer, request, source);
        CopyFirst(ref writer, request, HeaderName.From);
        CopyTo(ref writer, request, toTag);
        CopyFirst(ref writer, request, HeaderName.CallId);
        CopyFirst(ref writer, request, HeaderName.CSeq);
        if (status == 100)
        {
            CopyFirst(ref writer, request, HeaderName.Timestamp);
        }
    }

    /// <summary>A whole answer without a body to a message that the parser refused.</summary>
    public static void WriteRefusal(
        ref SipWriter writer, SipMessage request, SipParseResult result, scoped ReadOnlySpan<byte> toTag, scoped SipSource source = default)
    {
        Write(ref writer, request, result.Status, result.Reason, toTag, source);
        writer.End();
    }

    /// <summary>All lines of a header, in order.</summary>
    public static void Copy(ref SipWriter writer, SipMessage from, HeaderName name)
    {
        foreach (var value in from.Lines(name))
        {
            writer.Header(name, value);
        }
    }

    /// <summary>All Via values in order, the top one with the source of the request.</summary>
    public static void CopyVias(ref SipWriter writer, SipMessage request, scoped SipSource source = default)
    {
        var isTop = !source.Host.IsEmpty;
        foreach (var line in request.Lines(HeaderName.Via))
        {
            writer.BeginHeader(HeaderName.Via);

            // The top value need not be in the first line: that one may be empty.
            var at = isTop ? line.IndexOf(request.TopVia) : -1;
            if (at >= 0)
            {
                WriteTopVia(ref writer, request, source);
                writer.Text(line[(at + request.TopVia.Length)..]);
                isTop = false;
            }
            else
            {
                writer.Text(line);
            }

            writer.EndHeader();
        }
    }

    private static void CopyFirst(ref SipWriter writer, SipMessage from, HeaderName name)
    {
        if (from.TryGet(name, out var value))
        {
            writer.Header(name, value);
        }
    }

    private static void CopyTo(ref SipWriter writer, SipMessage request, scoped ReadOnlySpan<byte> tag)
    {
        if (!request.TryGet(HeaderName.To, out var to))
        {
            return;
        }

        writer.BeginHeader(HeaderName.To);
        writer.Text(to);
        if (!tag.IsEmpty && request.ToTag.IsEmpty)
        {
            writer.Raw(";tag="u8);
            writer.Text(tag);
        }

        writer.EndHeader();
    }

    private static void WriteTopVia(ref SipWriter writer, SipMessage request, scoped SipSource source)
    {
        if (!Via.TryParse(request.TopVia, out var via))
        {
            writer.Text(request.TopVia);
            return;
        }

        writer.Text(request.TopVia[..^via.Parameters.Text.Length]);
        foreach (var parameter in via.Parameters)
        {
            if (!parameter.Is("received"u8) && !parameter.Is("rport"u8))
            {
                WriteParameter(ref writer, parameter);
            }
        }

        // RFC 3581 4: with rport asked for, received is written even when it equals sent-by.
        if (via.HasRport || !Ascii.EqualsIgnoreCase(Bare(via.Host), source.Host))
        {
            writer.Raw(";received="u8);
            writer.Text(source.Host);
        }

        if (via.HasRport)
        {
            writer.Raw(";rport="u8);
            writer.Number(source.Port);
        }
    }

    private static void WriteParameter(ref SipWriter writer, scoped SipParameter parameter)
    {
        writer.Raw(";"u8);
        writer.Text(parameter.Name);
        if (parameter.HasValue)
        {
            writer.Raw(parameter.IsQuoted ? "=\""u8 : "="u8);
            writer.Text(parameter.Value);
            writer.Raw(parameter.IsQuoted ? "\""u8 : default);
        }
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> host) => host is [(byte)'[', .., (byte)']'] ? host[1..^1] : host;
}

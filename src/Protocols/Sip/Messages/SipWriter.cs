using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// Writes a message into a buffer of the caller. When it does not fit, or a number of the message is out of range, nothing
/// more is written and <see cref="Overflowed"/> is set: check it once, at the end. Line breaks inside values become blanks,
/// so that no value can smuggle in a header.
/// </summary>
public ref struct SipWriter
{
    private readonly Span<byte> _buffer;
    private int _length;

    public SipWriter(Span<byte> buffer) => _buffer = buffer;

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public readonly int Length => _length;

    public bool Overflowed { get; private set; }

    public void RequestLine(SipMethod method, scoped ReadOnlySpan<byte> uri) => RequestLine(SipMethods.Text(method), uri);

    public void RequestLine(scoped ReadOnlySpan<byte> method, scoped ReadOnlySpan<byte> uri)
    {
        Text(method);
        Raw(" "u8);
        Text(uri);
        Raw(" SIP/2.0\r\n"u8);
    }

    /// <param name="reason">Empty for the usual phrase of the status.</param>
    public void StatusLine(int status, scoped ReadOnlySpan<byte> reason = default)
    {
        Raw("SIP/2.0 "u8);
        Number(status);
        Raw(" "u8);
        Text(reason.IsEmpty ? SipStatus.Reason(status) : reason);
        Raw("\r\n"u8);
    }

    public void Header(HeaderName name, scoped ReadOnlySpan<byte> value)
    {
        BeginHeader(name);
        Text(value);
        EndHeader();
    }

    public void Header(HeaderName name, scoped ReadOnlySpan<char> value)
    {
        BeginHeader(name);
        Text(value);
        EndHeader();
    }

    public void Header(HeaderName name, long value)
    {
        BeginHeader(name);
        Number(value);
        EndHeader();
    }

    /// <summary>A header the platform has no id for.</summary>
    public void Header(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Text(name);
        Raw(": "u8);
        Text(value);
        EndHeader();
    }

    /// <summary>Starts a header whose value is put together by <c>Text</c>, <c>Quoted</c> and <c>Number</c>.</summary>
    public void BeginHeader(HeaderName name)
    {
        Raw(HeaderNames.Text(name));
        Raw(": "u8);
    }

    public void EndHeader() => Raw("\r\n"u8);

    public void CSeq(uint number, SipMethod method) => CSeq(number, SipMethods.Text(method));

    public void CSeq(uint number, scoped ReadOnlySpan<byte> method)
    {
        BeginHeader(HeaderName.CSeq);
        Number(number);
        Raw(" "u8);
        Text(method);
        EndHeader();
    }

    /// <summary>Ends the message without a body.</summary>
    public void End() => Raw("Content-Length: 0\r\n\r\n"u8);

    /// <summary>Ends the message with a body, writing Content-Type and Content-Length.</summary>
    public void End(scoped ReadOnlySpan<byte> contentType, scoped ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            End();
            return;
        }

        Header(HeaderName.ContentType, contentType);
        Header(HeaderName.ContentLength, body.Length);
        Raw("\r\n"u8);
        Raw(body);
    }

    /// <summary>Appends text, line breaks turned into blanks.</summary>
    public void Text(scoped ReadOnlySpan<byte> text)
    {
        var start = _length;
        Raw(text);
        Straighten(start);
    }

    /// <summary>Appends text as UTF-8, line breaks turned into blanks.</summary>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        var start = _length;
        if (Overflowed || !Encoding.UTF8.TryGetBytes(text, _buffer[_length..], out var written))
        {
            Overflowed = true;
            return;
        }

        _length += written;
        Straighten(start);
    }

    /// <summary>Appends a quoted string, escaping what must be.</summary>
    public void Quoted(scoped ReadOnlySpan<byte> text)
    {
        Raw("\""u8);
        while (!text.IsEmpty)
        {
            var special = text.IndexOfAny((byte)'"', (byte)'\\');
            Text(special < 0 ? text : text[..special]);
            if (special < 0)
            {
                break;
            }

            Raw("\\"u8);
            Raw(text.Slice(special, 1));
            text = text[(special + 1)..];
        }

        Raw("\""u8);
    }

    public void Number(long value)
    {
        if (Overflowed || !value.TryFormat(_buffer[_length..], out var written, default, CultureInfo.InvariantCulture))
        {
            Overflowed = true;
            return;
        }

        _length += written;
    }

    /// <summary>Appends bytes as they are: bodies, and text known to hold no line break that is not meant.</summary>
    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        if (Overflowed || !bytes.TryCopyTo(_buffer[_length..]))
        {
            Overflowed = true;
            return;
        }

        _length += bytes.Length;
    }

    private readonly void Straighten(int start)
    {
        var text = _buffer[start.._length];
        for (var at = text.IndexOfAny((byte)'\r', (byte)'\n'); at >= 0; at = text.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            text[at] = (byte)' ';
            text = text[(at + 1)..];
        }
    }
}

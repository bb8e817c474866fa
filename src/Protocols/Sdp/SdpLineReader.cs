namespace Softswitch.Protocols.Sdp;

/// <summary>
/// Cuts a body into lines. Lines end with CRLF or a bare LF, the last may lack its end, and empty lines after the last are ignored
/// (RFC 8866 5 asks receivers to be this lenient).
/// </summary>
internal ref struct SdpLineReader(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private int _position;

    /// <summary>Set when reading stopped at something that is no line.</summary>
    public bool IsBroken { get; private set; }

    public bool TryRead(out SdpLine line)
    {
        line = default;
        if (_position >= _body.Length)
            return false;
        var start = _position;
        var rest = _body[start..];
        var end = rest.IndexOf((byte)'\n');
        _position = end < 0 ? _body.Length : start + end + 1;
        var text = end < 0 ? rest : rest[..end];
        if (text.Length > 0 && text[^1] == '\r')
            text = text[..^1];
        if (text.Length == 0 && _body[_position..].Trim("\r\n"u8).IsEmpty)
            return false;
        if (text.Length < 2 || text[1] != '=' || text[0] is < (byte)'a' or > (byte)'z' || text.ContainsAny((byte)'\0', (byte)'\r'))
        {
            IsBroken = true;
            return false;
        }

        line = new SdpLine(text[0], new SdpSlice(start + 2, text.Length - 2), start, _position);
        return true;
    }
}

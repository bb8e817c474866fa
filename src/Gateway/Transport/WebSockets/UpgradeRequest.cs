using System.Collections.Immutable;
using System.Text;

namespace Softswitch.Gateway.Transport.WebSockets;

/// <summary>The opening handshake of a client (RFC 6455 4.2.1, RFC 7118 4), as far as it matters here.</summary>
internal sealed class UpgradeRequest
{
    private const int KeyLength = 24;

    private string _key = "";
    private string? _origin;
    private bool _upgrades;
    private bool _connects;
    private bool _isVersion13;
    private bool _offersSip;

    private UpgradeRequest()
    {
    }

    /// <summary>The Sec-WebSocket-Key of an accepted request.</summary>
    public string Key => _key;

    /// <summary>Reads request line and headers up to and with the empty line.</summary>
    public static UpgradeVerdict Read(ReadOnlySpan<byte> head, ImmutableArray<string> allowedOrigins, out UpgradeRequest request)
    {
        request = new UpgradeRequest();
        if (!Ascii.IsValid(head))
            return UpgradeVerdict.Malformed;
        var text = Encoding.ASCII.GetString(head);
        var lines = text.Split("\r\n", StringSplitOptions.None);
        if (lines[0].Split(' ') is not [var method, _, "HTTP/1.1"])
            return UpgradeVerdict.Malformed;
        if (!method.Equals("GET", StringComparison.Ordinal))
            return UpgradeVerdict.WrongMethod;
        for (var i = 1; i < lines.Length && lines[i].Length > 0; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                return UpgradeVerdict.Malformed;
            request.Note(lines[i].AsSpan(0, colon), lines[i][(colon + 1)..].Trim());
        }

        return request.Judge(allowedOrigins);
    }

    private void Note(ReadOnlySpan<char> name, string value)
    {
        if (Is(name, "Upgrade"))
            _upgrades |= Lists(value, "websocket");
        else if (Is(name, "Connection"))
            _connects |= Lists(value, "upgrade");
        else if (Is(name, "Sec-WebSocket-Version"))
            _isVersion13 = value.Equals("13", StringComparison.Ordinal);
        else if (Is(name, "Sec-WebSocket-Key"))
            _key = value;
        else if (Is(name, "Sec-WebSocket-Protocol"))
            _offersSip |= Lists(value, "sip");
        else if (Is(name, "Origin"))
            _origin = value;
    }

    private UpgradeVerdict Judge(ImmutableArray<string> allowedOrigins)
    {
        if (!_upgrades || !_connects || !_isVersion13)
            return UpgradeVerdict.NotWebSocket;
        Span<byte> nonce = stackalloc byte[16];
        if (_key.Length != KeyLength || !Convert.TryFromBase64String(_key, nonce, out var length) || length != nonce.Length)
            return UpgradeVerdict.Malformed;
        if (!_offersSip)
            return UpgradeVerdict.NotSip;
        // Only browsers send an origin, and only they can be misused by a foreign page.
        var isForeign = _origin is not null && !allowedOrigins.IsEmpty
            && !allowedOrigins.Contains(_origin, StringComparer.OrdinalIgnoreCase);
        return isForeign ? UpgradeVerdict.ForbiddenOrigin : UpgradeVerdict.Accepted;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static bool Lists(string value, string wanted)
    {
        foreach (var range in value.AsSpan().Split(','))
        {
            if (Is(value.AsSpan(range).Trim(), wanted))
                return true;
        }

        return false;
    }
}

namespace Softswitch.Gateway.Transport.WebSockets;

/// <summary>What an HTTP request on the WebSocket port gets.</summary>
internal enum UpgradeVerdict
{
    Accepted,

    /// <summary>Not HTTP, or a WebSocket handshake with errors (400).</summary>
    Malformed,

    /// <summary>Not a GET (405).</summary>
    WrongMethod,

    /// <summary>A web page from elsewhere (403).</summary>
    ForbiddenOrigin,

    /// <summary>Plain HTTP, or a WebSocket version other than 13 (426).</summary>
    NotWebSocket,

    /// <summary>The sub-protocol <c>sip</c> is not offered (400, RFC 7118 4).</summary>
    NotSip,
}

namespace Softswitch.Gateway.Transport;

/// <summary>Why there is no connection to a peer.</summary>
public enum ConnectFailure
{
    None,

    /// <summary>Nobody listens there.</summary>
    Refused,

    /// <summary>No route, or no listener of that address family here.</summary>
    Unreachable,

    TimedOut,

    /// <summary>The certificate of the peer is not valid for the name asked for.</summary>
    Untrusted,

    /// <summary>The peer broke off or does not speak TLS.</summary>
    HandshakeFailed,

    /// <summary>WebSocket peers connect to the gateway, never the other way (RFC 7118 5).</summary>
    NotSupported,

    /// <summary>The transports are stopped.</summary>
    Stopped,
}

namespace Softswitch.Gateway.Transport;

/// <summary>Why something received or to be sent was given up, or a connection was ended by this side.</summary>
public enum DropReason
{
    /// <summary>A datagram too short to be a SIP message.</summary>
    TooShort,

    /// <summary>A received message larger than the limit.</summary>
    TooLong,

    /// <summary>Neither SIP nor a well-formed STUN binding request, or a stream that cannot be cut into messages.</summary>
    Malformed,

    /// <summary>The handler threw; the message is lost.</summary>
    HandlerFailed,

    /// <summary>The kernel had no room for a datagram to send.</summary>
    Congested,

    /// <summary>The kernel refused a datagram to send.</summary>
    Unreachable,

    /// <summary>A message to send was larger than the transport carries.</summary>
    TooLargeToSend,

    /// <summary>The total of connections is reached.</summary>
    ConnectionLimit,

    /// <summary>One source address has its share of connections.</summary>
    SourceLimit,

    /// <summary>The operating system could not accept a connection (out of descriptors).</summary>
    AcceptFailed,

    /// <summary>TLS or WebSocket handshake failed.</summary>
    HandshakeFailed,

    /// <summary>TLS or WebSocket handshake not finished in time.</summary>
    HandshakeTimeout,

    /// <summary>A message was begun and not finished in time.</summary>
    MessageTimeout,

    /// <summary>Nothing was received for too long.</summary>
    IdleTimeout,

    /// <summary>The peer let its output queue fill up.</summary>
    SlowReader,

    /// <summary>WebSocket upgrade from an origin that is not allowed.</summary>
    OriginRefused,

    /// <summary>The source is banned.</summary>
    Banned,
}

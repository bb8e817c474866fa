namespace Softswitch.Protocols.Sip.Messages;

/// <summary>What stands at the start of the bytes received on a stream.</summary>
public enum SipFrameStatus
{
    /// <summary>Not enough to tell: read more.</summary>
    NeedMore,

    /// <summary>A whole message.</summary>
    Message,

    /// <summary>A keep-alive request, two line breaks (RFC 5626 3.5.1): answer with one.</summary>
    Ping,

    /// <summary>One line break: the answer to a ping of ours, or nothing.</summary>
    Pong,

    /// <summary>Larger than allowed. Answer when the head is whole, then close.</summary>
    TooLarge,

    /// <summary>No way to tell where the message ends. Answer when the head is whole, then close.</summary>
    Malformed,
}

namespace Softswitch.Gateway.Transport;

/// <summary>What became of a message handed to <see cref="Flow.Send"/>.</summary>
public enum SendOutcome
{
    /// <summary>Handed to the kernel, or queued in order behind what is.</summary>
    Sent,

    /// <summary>The connection, or the listener of the flow, is closed.</summary>
    Closed,

    /// <summary>The peer reads too slowly: its output queue was full and the connection is now closed.</summary>
    SlowReader,

    /// <summary>Larger than the transport can carry.</summary>
    TooLarge,

    /// <summary>The kernel has no room at the moment; the datagram was dropped.</summary>
    Congested,

    /// <summary>The kernel refused the destination (no route, family not available).</summary>
    Unreachable,
}

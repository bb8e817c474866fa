namespace Softswitch.Gateway.Transport;

/// <summary>
/// Hears what arrives on flows. Calls come on the receiving thread, for different flows at the same time, for one
/// connection one after the other. A handler must not wait: everything behind it on that thread waits too.
/// </summary>
public interface IFlowEvents
{
    /// <summary>One whole message, unparsed. The memory is valid only during the call.</summary>
    void OnMessage(Flow flow, ReadOnlyMemory<byte> message);

    /// <summary>The peer kept its flow alive: a double CRLF or a STUN binding request (RFC 5626 4.4), already answered.</summary>
    void OnKeepAlive(Flow flow);

    /// <summary>An established connection is gone. Comes once, after its last message; never for UDP.</summary>
    void OnClosed(Flow flow);
}

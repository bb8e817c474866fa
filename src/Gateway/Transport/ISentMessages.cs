namespace Softswitch.Gateway.Transport;

/// <summary>Sees what is sent on flows, from whatever thread sends it. Must not wait and must not throw.</summary>
internal interface ISentMessages
{
    /// <summary>One message, or keep-alive, on its way out; valid only during the call.</summary>
    void Sent(Flow flow, ReadOnlySpan<byte> message);
}

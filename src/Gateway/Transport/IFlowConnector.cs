using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>Opens flows to addresses that a dialog names.</summary>
internal interface IFlowConnector
{
    /// <inheritdoc cref="SipTransports.ConnectAsync"/>
    ValueTask<ConnectResult> ConnectAsync(SipTransport transport, IPEndPoint remote, string? host = null, CancellationToken cancel = default);
}

using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Connects to the phones of a test that listen, and notes who was asked for.</summary>
internal sealed class FakeConnector : IFlowConnector
{
    public List<IPEndPoint> Asked { get; } = [];

    public List<Flow> Listening { get; } = [];

    public ValueTask<ConnectResult> ConnectAsync(SipTransport transport, IPEndPoint remote, string? host = null, CancellationToken cancel = default)
    {
        Asked.Add(remote);
        var flow = Listening.Find(each => each.Transport == transport && each.Remote.Equals(remote));
        return ValueTask.FromResult(new ConnectResult(flow, flow is null ? ConnectFailure.Refused : ConnectFailure.None));
    }
}

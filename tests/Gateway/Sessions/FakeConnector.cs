using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Connects to the phones of a test that listen, and notes who was asked for.</summary>
internal sealed class FakeConnector : IFlowConnector
{
    public List<IPEndPoint> Asked { get; } = [];

    /// <summary>The names they had to prove.</summary>
    public List<string?> Hosts { get; } = [];

    public List<Flow> Listening { get; } = [];

    /// <summary>Connections wait for this; null to be there at once.</summary>
    public Task? Delay { get; set; }

    public async ValueTask<ConnectResult> ConnectAsync(SipTransport transport, IPEndPoint remote, string? host = null, CancellationToken cancel = default)
    {
        Asked.Add(remote);
        Hosts.Add(host);
        if (Delay is { } delay)
            await delay.ConfigureAwait(false);
        var flow = Listening.Find(each => each.Transport == transport && each.Remote.Equals(remote));
        return new ConnectResult(flow, flow is null ? ConnectFailure.Refused : ConnectFailure.None);
    }
}

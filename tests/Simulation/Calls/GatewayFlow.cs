using System.Net;
using System.Text;
using Softswitch.Gateway.Transport;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>The gateway's way to one phone.</summary>
internal sealed class GatewayFlow(string name, int port, CallNetwork network, Wire wire) : Flow(SipTransport.Udp)
{
    public Action<byte[]> Receiver { get; set; } = _ => { };

    public override IPEndPoint Local { get; } = new(IPAddress.Loopback, 5060);

    public override IPEndPoint Remote { get; } = new(IPAddress.Loopback, port);

    public override FlowId Id { get; } = new($"udp:{name}");

    public override AdvertisedAddress Advertised { get; } = new("127.0.0.1", 5060);

    public override SendOutcome Send(ReadOnlySpan<byte> message)
    {
        wire.Sent(name, Encoding.UTF8.GetString(message));
        network.Send(message, Receiver);
        return SendOutcome.Sent;
    }

    public override void Close()
    {
        // Nothing is open.
    }
}

using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Sessions;

/// <summary>Stands in for a way that is not found yet: nothing is sent on it.</summary>
internal sealed class NoFlow : Flow
{
    private static readonly IPEndPoint Nowhere = new(IPAddress.Loopback, 0);

    private NoFlow()
        : base(SipTransport.Udp)
    {
    }

    public static NoFlow Instance { get; } = new();

    public override IPEndPoint Local => Nowhere;

    public override IPEndPoint Remote => Nowhere;

    public override FlowId Id => new("none");

    public override bool IsOpen => false;

    public override AdvertisedAddress Advertised => new("127.0.0.1", 0);

    public override SendOutcome Send(ReadOnlySpan<byte> message) => SendOutcome.Closed;

    public override void Close()
    {
        // Nothing is open.
    }
}

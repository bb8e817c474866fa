using System.Net;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>An engine with one call between two phones on loopback.</summary>
internal sealed class MediaBench : IDisposable
{
    private const string Relay = "127.0.17.1";

    public MediaBench(MediaOptions? options = null, Func<IPacketNetwork>? network = null, bool isV6 = false)
    {
        Options = (options ?? new MediaOptions()) with
        {
            BindAddress = IPAddress.Parse(Relay),
            BindAddressV6 = isV6 ? IPAddress.IPv6Loopback : null,
            PaceMilliseconds = 0,
        };
        Engine = network is null ? new MediaEngine(Options, Events, Time) : new MediaEngine(Options, Events, Time, network);
        Alice = new MediaPhone(isV6 ? "::1" : "127.0.17.2");
        Bob = new MediaPhone(isV6 ? "::1" : "127.0.17.3");
        A = Allocate(null, isV6);
        B = Allocate(A, isV6);
    }

    public MediaOptions Options { get; }

    public ManualTimeProvider Time { get; } = new();

    public RecordedEvents Events { get; } = new();

    public MediaEngine Engine { get; }

    public MediaPhone Alice { get; }

    public MediaPhone Bob { get; }

    public MediaEndpoint A { get; }

    public MediaEndpoint B { get; }

    public static IPEndPoint Rtp(MediaEndpoint endpoint) => new(endpoint.Address, endpoint.RtpPort);

    public static IPEndPoint Rtcp(MediaEndpoint endpoint) => new(endpoint.Address, endpoint.RtcpPort);

    public MediaEndpoint Allocate(MediaEndpoint? beside, bool isV6 = false)
    {
        Assert.True(Engine.TryAllocate(isV6, beside, out var endpoint));
        return endpoint;
    }

    public void Negotiate(MediaEndpoint endpoint, MediaPhone phone, MediaPhone? rtcp = null, MediaPayload payload = MediaPayload.Rtp) =>
        Engine.SetRemote(endpoint, new MediaRemote(phone.Local, (rtcp ?? phone).Local, 8000, payload));

    /// <summary>Both ends negotiated muxed and connected.</summary>
    public MediaBench Connected()
    {
        Negotiate(A, Alice);
        Negotiate(B, Bob);
        Engine.Connect(A, B);
        return this;
    }

    public void Dispose()
    {
        Engine.Dispose();
        Alice.Dispose();
        Bob.Dispose();
    }
}

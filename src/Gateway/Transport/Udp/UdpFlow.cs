using System.Net;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>A peer address as seen from one listener. Made on demand and forgotten at will: it holds no resource.</summary>
internal sealed class UdpFlow : Flow
{
    private readonly UdpListener _listener;
    private readonly NativeAddress _peer;
    private IPEndPoint? _remote;
    private SocketAddress? _portable;
    private string? _id;
    private string? _advertised;

    public UdpFlow(UdpListener listener, in NativeAddress peer)
        : base(SipTransport.Udp)
    {
        _listener = listener;
        _peer = peer;
    }

    public ref readonly NativeAddress Peer => ref _peer;

    public override IPEndPoint Local => _listener.Local;

    public override IPEndPoint Remote => _remote ??= _peer.ToEndPoint();

    /// <summary>The peer in the form that the portable sockets want.</summary>
    public SocketAddress PortablePeer => _portable ??= Remote.Serialize();

    public override FlowId Id =>
        new(_id ??= FlowId.ForDatagrams(Remote, _listener.IsOneOfSeveral ? _listener.Local : null).Value);

    public override AdvertisedAddress Advertised =>
        new(_advertised ??= _listener.Context.Advertised.HostFor(Local.Address, Remote), Local.Port);

    public override SendOutcome Send(ReadOnlySpan<byte> message) => _listener.Send(this, message);

    public override Flow? Towards(IPEndPoint remote) =>
        remote.AddressFamily == Local.AddressFamily && remote.Port != 0 ? _listener.FlowTo(remote) : null;

    public override void Close()
    {
    }

    public override bool Equals(object? obj) => obj is UdpFlow other && other._listener == _listener && other._peer.Equals(_peer);

    public override int GetHashCode() => _peer.GetHashCode();
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Softswitch.Gateway.Transport.Streams;
using Softswitch.Gateway.Transport.Udp;

namespace Softswitch.Gateway.Transport;

/// <summary>Finds the flow behind a stored name or towards an address.</summary>
public class FlowTable
{
    private readonly ConcurrentDictionary<long, ConnectionFlow> _connections = new();
    private readonly ConcurrentDictionary<PeerName, ConnectionFlow> _byPeer = new();
    private ImmutableArray<UdpListener> _listeners = [];

    internal FlowTable()
    {
    }

    /// <summary>
    /// A UDP flow is made on demand, from the listener it names or, for the flow of another gateway, from one of the
    /// same family; a connection is found only while it lives, where it lives.
    /// </summary>
    public virtual bool TryResolve(FlowId id, [NotNullWhen(true)] out Flow? flow)
    {
        flow = null;
        if (!FlowAddress.TryParse(id.Value, out var address))
            return false;
        if (address.Transport == SipTransport.Udp)
            flow = (FindListener(address.Remote, address.Local) ?? FindListener(address.Remote, null))?.FlowTo(address.Remote);
        else if (_connections.TryGetValue(address.Connection, out var connection)
            && connection.Transport == address.Transport && connection.Remote.Equals(address.Remote))
            flow = connection;
        return flow is not null;
    }

    /// <summary>The UDP flow to an address by the first listener of its family; false when there is none.</summary>
    public bool TryGetUdp(IPEndPoint remote, [NotNullWhen(true)] out Flow? flow)
    {
        flow = remote.Port == 0 ? null : FindListener(remote, null)?.FlowTo(remote);
        return flow is not null;
    }

    internal IEnumerable<ConnectionFlow> Connections => _connections.Values;

    internal void Add(UdpListener listener) => _listeners = _listeners.Add(listener);

    internal void Add(ConnectionFlow flow)
    {
        _connections[flow.Number] = flow;
        _byPeer[flow.Peer] = flow;
        _byPeer[flow.Peer.Anybody] = flow;
    }

    internal void Remove(ConnectionFlow flow)
    {
        _connections.TryRemove(flow.Number, out _);
        _byPeer.TryRemove(new(flow.Peer, flow));
        _byPeer.TryRemove(new(flow.Peer.Anybody, flow));
    }

    internal bool TryFindConnection(PeerName peer, [NotNullWhen(true)] out ConnectionFlow? flow) =>
        _byPeer.TryGetValue(peer, out flow);

    private UdpListener? FindListener(IPEndPoint remote, IPEndPoint? local)
    {
        foreach (var listener in _listeners)
        {
            if (local is null ? listener.Local.AddressFamily == remote.AddressFamily : listener.Local.Equals(local))
                return listener;
        }

        return null;
    }
}

using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>The same on managed sockets, for systems without epoll. Correct, not fast.</summary>
internal sealed class ManagedPacketNetwork : IPacketNetwork
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Socket, ulong> _sockets = [];
    private readonly List<Socket> _ready = [];
    private readonly Socket _waker = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly SocketAddress _source = new(AddressFamily.InterNetworkV6);

    public ManagedPacketNetwork()
    {
        _waker.Blocking = false;
        _waker.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _sockets[_waker] = IPacketNetwork.WakeToken;
    }

    public PacketBatch Batch { get; } = new();

    public PacketSocket? TryOpen(in NativeAddress local, int bufferBytes)
    {
        var socket = new Socket(local.IsV6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Blocking = false;
            socket.ReceiveBufferSize = bufferBytes;
            socket.SendBufferSize = bufferBytes;
            socket.Bind(local.ToEndPoint());
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }

        return new PacketSocket(-1, socket);
    }

    public void Watch(PacketSocket socket, ulong token)
    {
        lock (_gate)
            _sockets[socket.Managed!] = token;
        Wake();
    }

    public void Close(PacketSocket socket)
    {
        lock (_gate)
            _sockets.Remove(socket.Managed!);
        socket.Managed!.Dispose();
    }

    public void Wake()
    {
        Span<byte> one = [1];
        _waker.SendTo(one, _waker.LocalEndPoint!);
    }

    public int Wait(int timeoutMilliseconds)
    {
        _ready.Clear();
        lock (_gate)
            _ready.AddRange(_sockets.Keys);
        Socket.Select(_ready, null, null, timeoutMilliseconds * 1000);
        return _ready.Count;
    }

    public ulong Token(int ready)
    {
        var socket = _ready[ready];
        if (socket == _waker)
            _ = TryReceive(_waker, 0);
        lock (_gate)
            return _sockets.GetValueOrDefault(socket, IPacketNetwork.WakeToken);
    }

    public void Pace(int microseconds)
    {
        // Select already gathers what came meanwhile.
    }

    public int Receive(PacketSocket socket)
    {
        var count = 0;
        while (count < PacketBatch.Capacity && socket.Managed!.Available > 0 && TryReceive(socket.Managed, count))
            count++;
        return count;
    }

    public int Send(PacketSocket socket, in NativeAddress target)
    {
        var sent = 0;
        var address = target.ToEndPoint().Serialize();
        for (var i = 0; i < Batch.Selected; i++)
        {
            try
            {
                socket.Managed!.SendTo(Batch.Packet(Batch.SelectedAt(i)), SocketFlags.None, address);
                sent++;
            }
            catch (SocketException)
            {
                // A full buffer or an unreachable host loses this packet, as a network would.
            }
        }

        return sent;
    }

    public void Dispose()
    {
        _waker.Dispose();
        Batch.Dispose();
    }

    private bool TryReceive(Socket socket, int index)
    {
        try
        {
            var length = socket.ReceiveFrom(Batch.Slot(index), SocketFlags.None, _source);
            var anyFamily = new IPEndPoint(_source.Family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
            Batch.Source(index) = NativeAddress.From((IPEndPoint)anyFamily.Create(_source));
            Batch.Set(index, length, 0);
            return true;
        }
        catch (SocketException)
        {
            return false; // cut, or an earlier send came back as unreachable
        }
    }
}

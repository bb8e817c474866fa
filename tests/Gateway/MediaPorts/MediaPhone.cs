using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>A far end on a real socket: sends marked packets and reads what comes, with a deadline.</summary>
internal sealed class MediaPhone : IDisposable
{
    private const int HeaderLength = 12;

    private readonly Socket _socket;
    private ushort _sequence;

    public MediaPhone(string address)
    {
        var local = IPAddress.Parse(address);
        _socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 30_000 };
        _socket.Bind(new IPEndPoint(local, 0));
        Local = (IPEndPoint)_socket.LocalEndPoint!;
    }

    public IPEndPoint Local { get; }

    public void SendRtp(IPEndPoint target, string mark)
    {
        var sequence = _sequence++;
        Send(target, [0x80, 8, (byte)(sequence >> 8), (byte)sequence, 0, 0, 0, 0, 0, 0, 0, 1, .. Encoding.ASCII.GetBytes(mark)]);
    }

    /// <summary>An empty receiver report followed by the mark as an application packet would be.</summary>
    public void SendRtcp(IPEndPoint target, string mark) => Send(target, [0x80, 201, 0, 1, 0, 0, 0, 1, 0x80, 204, 0, 0, .. Encoding.ASCII.GetBytes(mark)]);

    public void Send(IPEndPoint target, byte[] packet) => _socket.SendTo(packet, target);

    /// <summary>The mark of the next packet and where it came from.</summary>
    public (string Mark, IPEndPoint From) Receive()
    {
        var packet = ReceiveFrom(out var from);
        return (Encoding.ASCII.GetString(packet, HeaderLength, packet.Length - HeaderLength), from);
    }

    /// <summary>The next packet as it came.</summary>
    public byte[] ReceivePacket() => ReceiveFrom(out _);

    /// <summary>The next packet as it came, and where from.</summary>
    public byte[] ReceiveFrom(out IPEndPoint from)
    {
        var buffer = new byte[2048];
        EndPoint source = new IPEndPoint(_socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        var length = _socket.ReceiveFrom(buffer, ref source);
        from = (IPEndPoint)source;
        return buffer[..length];
    }

    public bool HasPacket => _socket.Available > 0;

    public void Dispose() => _socket.Dispose();
}

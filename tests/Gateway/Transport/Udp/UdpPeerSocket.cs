using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Softswitch.Gateway.Tests.Transport.Udp;

/// <summary>A phone's UDP socket.</summary>
internal sealed class UdpPeerSocket : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly UdpClient _socket;

    public UdpPeerSocket(IPEndPoint gateway)
    {
        _socket = new UdpClient(new IPEndPoint(
            gateway.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, 0));
        _socket.Client.ReceiveBufferSize = 4 * 1024 * 1024;
        // Connected: an answer from any other address or port does not arrive.
        _socket.Connect(gateway);
    }

    public IPEndPoint Local => (IPEndPoint)_socket.Client.LocalEndPoint!;

    public void Send(ReadOnlySpan<byte> datagram) => _socket.Send(datagram);

    public async Task<byte[]> ReceiveAsync() => (await _socket.ReceiveAsync().WaitAsync(Guard)).Buffer;

    public async Task<string> ReceiveTextAsync() => Encoding.Latin1.GetString(await ReceiveAsync());

    public void Dispose() => _socket.Dispose();
}

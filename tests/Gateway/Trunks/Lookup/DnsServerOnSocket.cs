using System.Net;
using System.Net.Sockets;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

/// <summary>A name server on a UDP socket that answers what it was told to; for what it was not told, that there is no such name.</summary>
internal sealed class DnsServerOnSocket : IDisposable
{
    public const ushort A = 1;
    public const ushort V6 = 28;
    public const ushort Srv = 33;
    public const ushort Naptr = 35;

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly Dictionary<(string, ushort), byte[][]> _records = [];

    public IPEndPoint Address => (IPEndPoint)_socket.Client.LocalEndPoint!;

    public DnsServerOnSocket With(string name, ushort type, params byte[][] records)
    {
        _records[(name, type)] = records;
        return this;
    }

    public void Start() => _ = Task.Run(Serve);

    public void Dispose() => _socket.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync();
                var (name, type) = DnsWire.Question(received.Buffer);
                var isKnown = _records.TryGetValue((name, type), out var records);
                await _socket.SendAsync(DnsWire.Answer(received.Buffer, type, 60, (byte)(isKnown ? 0 : 3), records ?? []), received.RemoteEndPoint);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}

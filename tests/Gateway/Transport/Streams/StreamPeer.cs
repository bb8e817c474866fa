using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Softswitch.Gateway.Tests.Transport.Streams;

/// <summary>A phone's TCP or TLS connection.</summary>
internal sealed class StreamPeer : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client;
    private readonly Stream _stream;

    private StreamPeer(TcpClient client, Stream stream)
    {
        _client = client;
        _stream = stream;
    }

    public IPEndPoint Local => (IPEndPoint)_client.Client.LocalEndPoint!;

    public static async Task<StreamPeer> ConnectAsync(IPEndPoint gateway)
    {
        var client = new TcpClient(gateway.AddressFamily) { NoDelay = true };
        await client.ConnectAsync(gateway).WaitAsync(Guard);
        return new StreamPeer(client, client.GetStream());
    }

    public static async Task<StreamPeer> ConnectTlsAsync(
        IPEndPoint gateway, SslProtocols version, RemoteCertificateValidationCallback verify)
    {
        var client = new TcpClient(gateway.AddressFamily) { NoDelay = true };
        await client.ConnectAsync(gateway).WaitAsync(Guard);
        var secured = new SslStream(client.GetStream());
        await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = version,
            RemoteCertificateValidationCallback = verify,
        }).WaitAsync(Guard);
        return new StreamPeer(client, secured);
    }

    public Task SendAsync(string text) => _stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask().WaitAsync(Guard);

    public async Task<string> ReceiveAsync(int length)
    {
        var bytes = new byte[length];
        await _stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(Guard);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Reads what is left until the gateway has closed, orderly or not.</summary>
    public async Task ReceiveEndAsync()
    {
        var bytes = new byte[65_536];
        try
        {
            while (await _stream.ReadAsync(bytes).AsTask().WaitAsync(Guard) > 0)
            {
            }
        }
        catch (IOException)
        {
            return;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }
}

using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Peers that say a byte now and then, and peers that say nothing: SOFTSWITCH_HOSTILE_CONNECTIONS of them (1,000 when not given).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SlowPeerTests
{
    private const int PerSource = 500;
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromSeconds(1);

    // Of a message 20 seconds, of a handshake 10; and time for a machine that has much to do.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [ProgramFact("sipp")]
    public async Task Peer_that_sends_a_byte_now_and_then_is_cut_off_on_every_transport()
    {
        await using var call = await CallBeside.StartAsync(TimeSpan.FromSeconds(25));
        var settings = call.Host.Settings;
        var options = Encoding.ASCII.GetBytes("OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKslow\r\nMax-Forwards: 70\r\nCall-ID: slow\r\n");
        var upgrade = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");

        // The head of a TLS record of 256 bytes with a ClientHello.
        byte[] hello = [22, 3, 1, 1, 0, 1, 0, 0, 252, 3, 3, .. new byte[200]];

        await Task.WhenAll(
            DribbleAsync(settings.SipPort, options), DribbleAsync(settings.TlsPort, hello), DribbleAsync(settings.WebSocketPort, upgrade)).WaitAsync(Patience);

        await call.EndsWellAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_registers_beside_many_idle_connections()
    {
        var count = CallBeside.Number("SOFTSWITCH_HOSTILE_CONNECTIONS", 1_000);
        await using var call = await CallBeside.StartAsync(TimeSpan.FromSeconds(10 + (count / 1_000)));
        var idle = new List<Socket>();
        try
        {
            for (var i = 0; i < count; i++)
                idle.Add(await ConnectAsync(call.Host.Settings, i));

            using var phone = await DigestPhone.OverTlsAsync(call.Host, call.Host.Account(103));
            var answer = await phone.RegisterAsync((await phone.ChallengedAsync())[0]);

            Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }

        await call.EndsWellAsync();
    }

    /// <summary>Ends when the other side has closed.</summary>
    private static async Task DribbleAsync(int port, byte[] bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(SwitchSettings.Address, port);
        var stream = client.GetStream();
        var closed = stream.ReadAsync(new byte[1]).AsTask();
        foreach (var each in bytes)
        {
            if (await Task.WhenAny(closed, Task.Delay(BetweenBytes)) == closed)
                return;
            try
            {
                await stream.WriteAsync(new[] { each });
            }
            catch (IOException)
            {
                return;
            }
        }

        Assert.Fail($"The switch took {bytes.Length} slow bytes on port {port}.");
    }

    private static async Task<Socket> ConnectAsync(SwitchSettings settings, int number)
    {
        int[] ports = [settings.SipPort, settings.TlsPort, settings.WebSocketPort];
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new System.Net.IPEndPoint(new System.Net.IPAddress([127, 0, 2, (byte)(1 + (number / PerSource))]), 0));
        await socket.ConnectAsync(SwitchSettings.Address, ports[number % ports.Length]);
        return socket;
    }
}

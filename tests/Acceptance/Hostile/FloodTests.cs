using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Requests of one source, as fast as it can send them, for SOFTSWITCH_HOSTILE_SECONDS (4 when not given).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class FloodTests
{
    private const int Burst = 200;
    private static readonly TimeSpan BetweenBursts = TimeSpan.FromMilliseconds(20);

    private static TimeSpan Length => TimeSpan.FromSeconds(CallBeside.Number("SOFTSWITCH_HOSTILE_SECONDS", 4));

    [ProgramTheory("sipp")]
    [InlineData("INVITE")]
    [InlineData("REGISTER")]
    public async Task Phones_register_and_call_during_a_flood(string method)
    {
        await using var call = await CallBeside.StartAsync(Length + TimeSpan.FromSeconds(4));
        await using var called = await call.Host.CalledAsync(104, new Scenario().Invited().Answer().Byed());
        using var stop = new CancellationTokenSource(Length);
        var flood = FloodAsync(call.Host, method, stop.Token);

        await call.Host.PlayAsync(call.Host.Account(103), new Scenario().Invite().Answered().Pause(500).Bye(), "104");
        await flood;

        await called.SucceedsAsync();
        await call.EndsWellAsync();
    }

    private static async Task FloodAsync(SwitchProcess host, string method, CancellationToken cancellation)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Parse(CallBeside.Attacker), 0));
        for (var i = 0; !cancellation.IsCancellationRequested; i++)
        {
            await socket.SendAsync(Request(method, i), host.Settings.Endpoint, CancellationToken.None);
            if (i % Burst == 0)
                await Task.Delay(BetweenBursts, CancellationToken.None);
        }
    }

    private static byte[] Request(string method, int number) => Encoding.ASCII.GetBytes(
        $"{method} sip:102@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP {CallBeside.Attacker}:9;branch=z9hG4bKflood{number}\r\nMax-Forwards: 70\r\n"
        + $"From: <sip:demo{100 + (number % 50)}@127.0.0.1>;tag=f{number}\r\nTo: <sip:102@127.0.0.1>\r\nCall-ID: flood-{number}\r\nCSeq: 1 {method}\r\n"
        + $"Contact: <sip:flood@{CallBeside.Attacker}:9>\r\nContent-Length: 0\r\n\r\n");
}

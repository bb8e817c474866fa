using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Messages;

/// <summary>The messages of RFC 4475 and RFC 5118, byte for byte over the wire: whatever the answer, the switch stays well.</summary>
[Collection(SqliteCollection.Name)]
public sealed class TortureTests(SqliteSwitch running)
{
    private static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Files => [.. TortureMessages.Names];

    [ProgramTheory("sipp")]
    [MemberData(nameof(Files))]
    public async Task Torture_message_over_udp_leaves_the_switch_answering(string file)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await socket.SendAsync(TortureMessages.Load(file), running.Process.Settings.Endpoint);

        await AnswersAsync();
    }

    [ProgramTheory("sipp")]
    [MemberData(nameof(Files))]
    public async Task Torture_message_over_tcp_leaves_the_switch_answering(string file)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(running.Process.Settings.Endpoint);
        await client.GetStream().WriteAsync(TortureMessages.Load(file));
        client.Client.Shutdown(SocketShutdown.Send);

        await AnswersAsync();
    }

    [ProgramFact("sipp")]
    public async Task Call_beside_torture_messages_is_unharmed()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Pause(1500).Byed());
        var call = running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(2000).Bye());
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        foreach (var file in TortureMessages.Names)
            await socket.SendAsync(TortureMessages.Load(file), running.Process.Settings.Endpoint);

        await call;
        await called.SucceedsAsync();
        Assert.True(running.Process.IsRunning);
    }

    private async Task AnswersAsync()
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.Client.LocalEndPoint!).Port;
        var options =
            $"OPTIONS sip:{SwitchSettings.Address} SIP/2.0\r\nVia: SIP/2.0/UDP {SwitchSettings.Address}:{port};branch=z9hG4bK{port}\r\nMax-Forwards: 70\r\n"
            + $"From: <sip:probe@{SwitchSettings.Address}>;tag={port}\r\nTo: <sip:{SwitchSettings.Address}>\r\nCall-ID: probe-{port}\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(options), running.Process.Settings.Endpoint);

        using var bounded = new CancellationTokenSource(AnswerBudget);
        var answer = Encoding.ASCII.GetString((await socket.ReceiveAsync(bounded.Token)).Buffer);
        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
    }
}

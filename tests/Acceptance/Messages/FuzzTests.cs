using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Messages;

/// <summary>
/// Spoilt messages, made from a seed, for as long as asked: SOFTSWITCH_FUZZ_MINUTES (a quarter of a minute when not given) and
/// SOFTSWITCH_FUZZ_SEED.
/// </summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class FuzzTests
{
    private const int Burst = 20;
    private const int MostGrowth = 160 * 1024;
    private static readonly TimeSpan BetweenBursts = TimeSpan.FromMilliseconds(40);

    private static TimeSpan Length => TimeSpan.FromMinutes(Number("SOFTSWITCH_FUZZ_MINUTES", 0.25));

    private static int Seed => (int)Number("SOFTSWITCH_FUZZ_SEED", 20261121);

    [ProgramFact("sipp")]
    public async Task Call_beside_spoilt_messages_is_unharmed_and_memory_stays_bounded()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SwitchProcess.StartAsync(RunningSwitch.ForSilentPhones, folder.FullPath);
        await using var called = await host.CalledAsync(
            102,
            new Scenario().Invited().Answer().Pause(Milliseconds(Length)).ReceiveRequest("INVITE").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Byed(),
            budget: Budget);
        await using var caller = SippPhone.Start(
            host,
            host.Account(101),
            new Scenario().Invite().Answered().Pause(Milliseconds(Length) + 2000)
                .Change().Pause(200).Bye(),
            "102",
            Budget,
            others: called);

        await SpoilAsync(host, Length / 4, Seed);
        var before = ResidentKilobytes(host);
        await SpoilAsync(host, Length * 3 / 4, Seed + 1);
        var after = ResidentKilobytes(host);

        await caller.SucceedsAsync();
        await called.SucceedsAsync();
        Assert.True(host.IsRunning);
        var error = host.Log.IndexOf(" ERR] ", StringComparison.Ordinal);
        Assert.True(error < 0, host.Log[Math.Max(error, 0)..]);
        Assert.True(after - before < MostGrowth, $"Memory grew from {before} to {after} kB.");
    }

    private static TimeSpan Budget => Length + TimeSpan.FromSeconds(60);

    private static async Task SpoilAsync(SwitchProcess host, TimeSpan length, int seed)
    {
        var mutator = new Mutator(seed, [.. TortureMessages.Names.Select(TortureMessages.Load), .. Usual()]);
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var bounded = new CancellationTokenSource(length);
        for (var round = 0; !bounded.IsCancellationRequested; round++)
        {
            for (var i = 0; i < Burst; i++)
                await socket.SendAsync(Limited(mutator.Next()), host.Settings.Endpoint);
            await SendOverTcpAsync(host.Settings.Endpoint, mutator.Next());
            await Task.Delay(BetweenBursts, CancellationToken.None);
        }
    }

    private static async Task SendOverTcpAsync(IPEndPoint endpoint, byte[] message)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(endpoint);
            await client.GetStream().WriteAsync(message);
        }
        catch (IOException)
        {
            // Cut off while it was still sending.
        }
    }

    private static ReadOnlyMemory<byte> Limited(byte[] message) => message.AsMemory(0, Math.Min(message.Length, 60_000));

    /// <summary>What phones really send.</summary>
    private static IEnumerable<byte[]> Usual()
    {
        foreach (var method in new[] { "REGISTER", "INVITE", "OPTIONS", "MESSAGE", "BYE", "CANCEL", "UPDATE", "PRACK", "ACK", "INFO" })
        {
            yield return Encoding.ASCII.GetBytes(
                $"{method} sip:102@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKfuzz{method};rport\r\nMax-Forwards: 70\r\n"
                + $"From: \"Fuzz\" <sip:demo110@127.0.0.1>;tag=fuzz\r\nTo: <sip:102@127.0.0.1>\r\nCall-ID: fuzz-{method}@127.0.0.1\r\nCSeq: 1 {method}\r\n"
                + "Contact: <sip:demo110@127.0.0.1:9>;expires=60\r\nSupported: 100rel, timer\r\nSession-Expires: 90;refresher=uac\r\nMin-SE: 90\r\n"
                + "Authorization: Digest username=\"demo110\", realm=\"softswitch\", nonce=\"AaIAK6OFmSydPef53Dbg7ueipNkr9u_HwHWnVvZp\", uri=\"sip:127.0.0.1\", response=\"6ff44d8cfc5b2ca1ef34ef2d85f9bdce\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"1\"\r\n"
                + "Content-Type: application/sdp\r\nContent-Length: 96\r\n\r\n"
                + "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9000 RTP/AVP 8\r\na=sendrecv\r\n");
        }
    }

    private static long ResidentKilobytes(SwitchProcess host)
    {
        var line = File.ReadLines($"/proc/{host.ProcessId}/status").First(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private static int Milliseconds(TimeSpan time) => (int)time.TotalMilliseconds;

    private static double Number(string variable, double fallback) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : fallback;
}

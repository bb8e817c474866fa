using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>What comes to the media ports of a call and is not of its phones.</summary>
[Collection(SqliteCollection.Name)]
public sealed partial class MediaTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);

    [ProgramTheory("baresip")]
    [InlineData("")]
    [InlineData(";mediaenc=srtp-mand")]
    public async Task Stranger_is_neither_heard_nor_sent_anything_and_the_call_goes_on(string callersParameters)
    {
        using var tenant = new DemoTenantApi(running.Process);
        var (low, high, evil) = (Sound.Melody(71, TimeSpan.FromSeconds(30)), Sound.Melody(72, TimeSpan.FromSeconds(30)), Sound.Melody(73, TimeSpan.FromSeconds(30)));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", low, dial: "102", parameters: callersParameters);
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        var ports = await PortsAsync(tenant, Assert.Single(await tenant.TalkingAsync("101")));
        Assert.NotEmpty(ports);
        var before = await DropsAsync();

        var answers = await AttackAsync(ports, evil, TimeSpan.FromSeconds(5));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        Assert.Equal(0, answers);
        Assert.True(await DropsAsync() - before > 200, "What was dropped is not counted.");
        foreach (var (phone, other) in new[] { (called, low), (caller, high) })
        {
            var heard = phone.Heard();
            Assert.True(Sound.Likeness(heard, other, Piece) > 0.7, $"The other is not heard.\n{phone.Log}");
            Assert.True(Sound.Likeness(heard, evil, Piece) < 0.6, "The stranger is heard.");
        }
    }

    [ProgramFact("baresip", "sipp")]
    public async Task Phone_that_sends_with_another_key_than_it_said_is_not_heard_and_its_call_goes_on()
    {
        using var folder = new TemporaryFolder();
        using var tenant = new DemoTenantApi(running.Process);
        var file = folder.PathOf("noise.al");
        await File.WriteAllBytesAsync(file, [.. Enumerable.Range(0, 5 * WaveFile.SampleRate).Select(i => (byte)(i * 37))]);
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", Sound.Melody(74, TimeSpan.FromSeconds(30)));
        var before = await DropsAsync();

        await running.CallAsync(
            107, "102", new Scenario().Invite(Bodies.FalseKey).MayReceive("180").Receive("200", "RTP/SAVP", "a=crypto").Ack().PlaySound(file).Pause(6_000).Bye());
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        Assert.True(await DropsAsync() - before > 100, "What was dropped is not counted.");
        Assert.True(Sound.Loudness([0, .. called.Heard()]) < 100, "The noise is heard.");
    }

    // Of the switch, as its phones were told.
    private static async Task<List<int>> PortsAsync(DemoTenantApi tenant, string call) =>
    [
        .. (await tenant.ReadAsync($"calls/{call}/ladder")).GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("isSent").GetBoolean())
            .SelectMany(message => Port().Matches(message.GetProperty("text").GetString()!))
            .Select(match => int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture))
            .Where(port => port > 0)
            .Distinct(),
    ];

    /// <summary>Sends what looks right, what is cut, and what is nothing, from another host; returns how much came back.</summary>
    private static async Task<int> AttackAsync(List<int> ports, short[] sound, TimeSpan length)
    {
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Parse(CallBeside.Attacker), 0));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var frame = 0; frame < length.TotalMilliseconds / 20; frame++)
        {
            byte[] packet = [0x80, 8, (byte)(frame >> 8), (byte)frame, 0, 0, (byte)(frame * 160 >> 8), (byte)(frame * 160), 0xE, 0x1, 0x1, 0x1, .. Alaw(sound.AsSpan(frame * 160, 160))];
            byte[] goodbye = [0x81, 203, 0, 1, 0xE, 0x1, 0x1, 0x1];
            foreach (var port in ports)
            {
                foreach (var each in new[] { packet, packet[..9], [0xFF, .. packet], goodbye })
                    await stranger.SendAsync(each, new IPEndPoint(IPAddress.Loopback, port));
            }

            await pace.WaitForNextTickAsync();
        }

        return stranger.Available;
    }

    // The sign alone is enough of a melody to be known again: a loud value of A-law, up or down.
    private static byte[] Alaw(ReadOnlySpan<short> pcm)
    {
        var coded = new byte[pcm.Length];
        for (var i = 0; i < pcm.Length; i++)
            coded[i] = pcm[i] >= 0 ? (byte)0xAA : (byte)0x2A;
        return coded;
    }

    private async Task<double> DropsAsync()
    {
        using var http = new HttpClient { BaseAddress = running.Process.Http };
        var shown = await http.GetStringAsync(new Uri("metrics", UriKind.Relative));
        return Drops().Matches(shown).Sum(match => double.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("m=audio (?<port>[0-9]+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Port();

    [GeneratedRegex("^softswitch_media_drops(_total)?\\{.*reason=\"(stranger|invalid)\".*\\} (?<count>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Drops();
}

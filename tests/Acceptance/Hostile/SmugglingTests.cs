using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Messages that two readers would end at different places: the second request in them must never be one.</summary>
[Collection(SqliteCollection.Name)]
public sealed class SmugglingTests(SqliteSwitch running)
{
    private const string Smuggled = "OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKsmuggled\r\nMax-Forwards: 70\r\n"
        + "From: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: smuggled\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";

    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(2);

    [ProgramTheory("sipp")]
    [InlineData("Content-Length: {0}\r\nContent-Length: 0\r\n")]
    [InlineData("Content-Length: 0\r\nContent-Length: {0}\r\n")]
    [InlineData("Content-Length: 0\r\nl: {0}\r\n")]
    [InlineData("l: 0\r\nCONTENT-length: {0}\r\n")]
    [InlineData("Content-Length: 0, {0}\r\n")]
    [InlineData("Content-Length: +0\r\n")]
    [InlineData("Content-Length: 0x0\r\n")]
    [InlineData("Content-Length: -1\r\n")]
    [InlineData("Content-Length: 0 {0}\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n")]
    [InlineData("Content-Length: 0\0\r\n")]
    [InlineData("X: \0\r\nContent-Length: {0}\r\n")]
    [InlineData("X: a\nContent-Length: 0\r\nContent-Length: {0}\r\n")]
    public async Task Second_request_in_a_message_of_two_lengths_is_never_answered(string lengths)
    {
        var message = "OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKouter\r\nMax-Forwards: 70\r\n"
            + "From: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: outer\r\nCSeq: 1 OPTIONS\r\n"
            + lengths.Replace("{0}", $"{Smuggled.Length}", StringComparison.Ordinal) + "\r\n" + Smuggled;
        using var client = new TcpClient();
        await client.ConnectAsync(running.Process.Settings.Endpoint);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(message));

        var answers = await ReadAsync(client.GetStream());

        Assert.DoesNotContain("Call-ID: smuggled", answers, StringComparison.Ordinal);
        await AnswersAsync();
    }

    [ProgramTheory("sipp")]
    [InlineData(300_000)]
    [InlineData(2_000_000_000)]
    public async Task Body_that_is_too_long_is_refused_before_it_comes(int length)
    {
        var head = Smuggled.Replace("Content-Length: 0", $"Content-Length: {length}", StringComparison.Ordinal);
        using var client = new TcpClient();
        await client.ConnectAsync(running.Process.Settings.Endpoint);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));

        Assert.DoesNotContain("SIP/2.0 200", await ReadAsync(client.GetStream()), StringComparison.Ordinal);
        await AnswersAsync();
    }

    /// <summary>What came until nothing came for a while, or the connection was closed.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var answers = new StringBuilder();
        var buffer = new byte[8_192];
        using var bounded = new CancellationTokenSource(Listening);
        try
        {
            while (await stream.ReadAsync(buffer, bounded.Token) is var length && length > 0)
                answers.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // Silent, or reset.
        }

        return answers.ToString();
    }

    private async Task AnswersAsync()
    {
        using var phone = await DigestPhone.OverUdpAsync(running.Process, running.Account(107));
        Assert.NotEmpty(await phone.ChallengedAsync());
    }
}

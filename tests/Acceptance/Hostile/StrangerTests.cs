using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Requests for calls that are not the sender's, answers used twice, and phones that ask for a password.</summary>
[Collection(SqliteCollection.Name)]
public sealed class StrangerTests(SqliteSwitch running)
{
    private const string Challenge = "WWW-Authenticate: Digest realm=\"softswitch\", nonce=\"abcdef\", algorithm=MD5, qop=\"auth\"\n"
        + "Proxy-Authenticate: Digest realm=\"softswitch\", nonce=\"abcdef\", algorithm=MD5, qop=\"auth\"\n";

    private static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(60);

    [ProgramTheory("sipp")]
    [InlineData("INVITE")]
    [InlineData("UPDATE")]
    [InlineData("INFO")]
    [InlineData("PRACK")]
    [InlineData("BYE")]
    [InlineData("CANCEL")]
    [InlineData("MESSAGE")]
    public async Task Request_in_a_dialog_that_was_guessed_concerns_no_call_and_is_not_challenged(string method)
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        var call = running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(1_500).Bye());
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Parse(CallBeside.Attacker), 0));
        foreach (var tag in new[] { "00000000deadbeef", "1", "demo102" })
        {
            await stranger.SendAsync(InDialog(method, tag), running.Process.Settings.Endpoint);
            using var bounded = new CancellationTokenSource(AnswerBudget);
            var answer = Encoding.UTF8.GetString((await stranger.ReceiveAsync(bounded.Token)).Buffer);

            Assert.StartsWith("SIP/2.0 481 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Authenticate", answer, StringComparison.Ordinal);
        }

        await call;
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Answer_to_a_challenge_counts_once_from_whomever()
    {
        using var phone = await DigestPhone.OverUdpAsync(running.Process, running.Account(106));
        using var thief = await DigestPhone.OverUdpAsync(running.Process, running.Account(106));
        var offer = (await phone.ChallengedAsync())[0];
        Assert.StartsWith("SIP/2.0 200 ", await phone.RegisterAsync(offer), StringComparison.Ordinal);

        Assert.StartsWith("SIP/2.0 401 ", await thief.RegisterAsync(offer), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 401 ", await phone.RegisterAsync(offer), StringComparison.Ordinal);
    }

    /// <summary>The digest leak: a phone that is called asks for the password of who calls.</summary>
    [ProgramTheory("sipp")]
    [InlineData("401 Unauthorized")]
    [InlineData("407 Proxy Authentication Required")]
    public async Task Phone_that_asks_for_a_password_gets_none_and_neither_does_its_question_go_on(string status)
    {
        await using var called = await running.CalledAsync(
            102, new Scenario().Invited("!Authorization:").Reply(status, headers: Challenge).ReceiveRequest("ACK", "!Authorization:").Pause(1_500));
        await running.CallAsync(101, "102", new Scenario().Invite().Receive("480", "!Authenticate:").AckFailure());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_that_asks_for_a_password_when_it_is_hung_up_gets_none()
    {
        await using var called = await running.CalledAsync(
            102, new Scenario().Invited().Answer().ReceiveRequest("BYE", "!Authorization:").Confirm("401 Unauthorized", headers: Challenge).Pause(1_500));
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(300).Bye());
        await called.SucceedsAsync();
    }

    private static byte[] InDialog(string method, string tag) => Encoding.ASCII.GetBytes(
        $"{method} sip:demo102@{SwitchSettings.Address} SIP/2.0\r\nVia: SIP/2.0/UDP {CallBeside.Attacker};branch=z9hG4bK{method}{tag};rport\r\nMax-Forwards: 70\r\n"
        + $"From: <sip:demo101@{SwitchSettings.Address}>;tag=1\r\nTo: <sip:102@{SwitchSettings.Address}>;tag={tag}\r\nCall-ID: 1-{tag}@{SwitchSettings.Address}\r\n"
        + $"CSeq: 2 {method}\r\nRAck: 1 1 INVITE\r\nContact: <sip:stranger@{CallBeside.Attacker}>\r\nContent-Length: 0\r\n\r\n");
}

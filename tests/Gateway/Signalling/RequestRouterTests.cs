using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Signalling;

/// <summary>Requests from received bytes to their answer, as far as no call and no channel is needed.</summary>
public sealed class RequestRouterTests
{
    private const string Here = "sip:102@127.0.0.1";

    private readonly FakeFlow _phone = new("alice", 5070);
    private readonly FakeFlow _stranger = new("mallory", 5080, "192.0.2.1");
    private readonly SignallingBench _bench = new(
        OneGrainFactory.Of(new MachineCall(Route.Refused(Party.Unknown, null, CallVerdict.NotFound))), new FakeFlows());

    [Fact]
    public void Options_tells_what_is_understood()
    {
        var answer = Ask("OPTIONS");

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("INVITE", SipText.Header(answer, "Allow"), StringComparison.Ordinal);
        Assert.Contains("100rel", SipText.Header(answer, "Supported"), StringComparison.Ordinal);
        Assert.Equal("application/sdp", SipText.Header(answer, "Accept"));
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("INVITE")]
    public void New_work_is_refused_while_draining(string method)
    {
        _bench.Router.IsDraining = true;

        var answer = Ask(method);

        Assert.StartsWith("SIP/2.0 503 ", answer, StringComparison.Ordinal);
        Assert.Equal("60", SipText.Header(answer, "Retry-After"));
    }

    [Theory]
    [InlineData("DANCE", 501)]
    [InlineData("REFER", 405)]
    public void Method_that_is_not_for_us_is_refused_with_those_that_are(string method, int status)
    {
        var answer = Ask(method);

        Assert.StartsWith($"SIP/2.0 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("INVITE, ACK", SipText.Header(answer, "Allow"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SUBSCRIBE", 489)]
    [InlineData("PUBLISH", 489)]
    [InlineData("BYE", 481)]
    [InlineData("UPDATE", 481)]
    [InlineData("PRACK", 481)]
    [InlineData("INFO", 481)]
    [InlineData("NOTIFY", 481)]
    public void Request_that_needs_what_is_not_there_is_refused(string method, int status) =>
        Assert.StartsWith($"SIP/2.0 {status} ", Ask(method), StringComparison.Ordinal);

    [Theory]
    [InlineData("BYE")]
    [InlineData("INVITE")]
    [InlineData("INFO")]
    [InlineData("UPDATE")]
    [InlineData("PRACK")]
    [InlineData("OPTIONS")]
    [InlineData("MESSAGE")]
    [InlineData("REGISTER")]
    public void Request_inside_a_dialog_that_is_not_there_is_refused(string method) =>
        Assert.StartsWith("SIP/2.0 481 ", Ask(method, to: "<sip:102@127.0.0.1>;tag=00000000deadbeef"), StringComparison.Ordinal);

    [Fact]
    public void Cancel_of_an_invite_that_is_not_there_is_refused() => Assert.StartsWith("SIP/2.0 481 ", Ask("CANCEL"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<sip:102@127.0.0.1>", "")]
    [InlineData("<sip:102@127.0.0.1>;tag=00000000deadbeef", "")]
    [InlineData("<sip:102@127.0.0.1>", "Require: levitation\r\n")]
    [InlineData("<sip:102@127.0.0.1>", "Expires: 1\r\nCSeq: 1 ACK\r\n")]
    public void Ack_is_never_answered(string to, string more)
    {
        Send("ACK", more, to);

        Assert.Empty(_phone.Sent);
    }

    [Theory]
    [InlineData("INVITE", 483)]
    [InlineData("MESSAGE", 483)]
    [InlineData("OPTIONS", 200)]
    public void Request_that_may_go_no_further_is_refused_unless_it_asks_just_that(string method, int status)
    {
        _bench.Receive(_phone, Text(method, "", null).Replace("Max-Forwards: 70", "Max-Forwards: 0", StringComparison.Ordinal));

        Assert.StartsWith($"SIP/2.0 {status} ", _phone.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_extension_that_is_required_is_named_in_the_refusal()
    {
        var answer = Ask("OPTIONS", "Require: timer, levitation, 100rel, telepathy\r\n");

        Assert.StartsWith("SIP/2.0 420 ", answer, StringComparison.Ordinal);
        Assert.Equal("levitation, telepathy", SipText.Header(answer, "Unsupported"));
    }

    [Fact]
    public void Extension_required_of_a_proxy_is_refused()
    {
        var answer = Ask("OPTIONS", "Proxy-Require: timer\r\n");

        Assert.StartsWith("SIP/2.0 420 ", answer, StringComparison.Ordinal);
        Assert.Equal("timer", SipText.Header(answer, "Unsupported"));
    }

    [Fact]
    public void Encoded_content_is_refused()
    {
        var answer = Ask("OPTIONS", "Content-Encoding: gzip\r\n");

        Assert.StartsWith("SIP/2.0 415 ", answer, StringComparison.Ordinal);
        Assert.Equal("identity", SipText.Header(answer, "Accept-Encoding"));
    }

    [Theory]
    [InlineData(9_000, 513)]
    [InlineData(70_000, 513)]
    public void Oversized_header_is_refused(int length, int status) =>
        Assert.StartsWith($"SIP/2.0 {status} ", Ask("OPTIONS", $"X-Long: {new string('x', length)}\r\n"), StringComparison.Ordinal);

    [Fact]
    public void Oversized_request_line_is_refused() =>
        Assert.StartsWith("SIP/2.0 414 ", Ask("OPTIONS", target: $"sip:{new string('1', 5_000)}@127.0.0.1"), StringComparison.Ordinal);

    [Fact]
    public void Too_many_headers_are_refused() =>
        Assert.StartsWith("SIP/2.0 513 ", Ask("OPTIONS", string.Concat(Enumerable.Repeat("X-Many: 1\r\n", 300))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("hello")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("SIP/2.0 200 OK\r\n\r\n")]
    [InlineData("ACK sip:102@127.0.0.1 SIP/2.0\r\nCall-ID: x\r\n\r\n")]
    public void What_cannot_be_answered_is_dropped(string text)
    {
        _bench.Receive(_phone, text);

        Assert.Empty(_phone.Sent);
    }

    [Fact]
    public void Request_repeated_by_the_network_gets_the_same_answer()
    {
        Send("OPTIONS");
        Send("OPTIONS");

        Assert.Equal(2, _phone.Sent.Count);
        Assert.Equal(_phone.Sent[0], _phone.Sent[1]);
    }

    [Fact]
    public void Invite_of_a_stranger_is_challenged_and_nothing_is_kept()
    {
        _bench.Receive(_stranger, Text("INVITE", "", null));

        Assert.StartsWith("SIP/2.0 401 ", _stranger.Sent[^1], StringComparison.Ordinal);
        Assert.Equal((0, 0), (_bench.Table.Calls, _bench.Core.Transactions.Counters.TotalActive));
    }

    [Fact]
    public void Stranger_is_answered_where_he_really_is()
    {
        _bench.Receive(_stranger, Text("OPTIONS", "", null));

        Assert.Contains("received=192.0.2.1", SipText.Header(_stranger.Sent[^1], "Via"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/sdp", 488)]
    public void Invite_with_a_body_that_is_no_session_is_refused(string type, int status)
    {
        _bench.Receive(_phone, Text("INVITE", "", null, "hello").Replace("application/sdp", type, StringComparison.Ordinal));

        Assert.StartsWith($"SIP/2.0 {status} ", _phone.Sent[^1], StringComparison.Ordinal);
        Assert.Equal(0, _bench.Table.Calls);
    }

    [Fact]
    public void Everything_answered_leaves_nothing()
    {
        foreach (var method in new[] { "OPTIONS", "DANCE", "REFER", "SUBSCRIBE", "BYE", "CANCEL", "REGISTER", "ACK" })
            Send(method);

        _bench.Pass(TimeSpan.FromSeconds(40));

        Assert.Equal((0, 0), (_bench.Core.Wheel.Count, _bench.Core.Transactions.Counters.TotalActive));
    }

    private static string Text(string method, string more, string? to, string? body = null, string target = Here) => SipText.Write(
        $"{method} {target} SIP/2.0", "x" + method, "<sip:alice@127.0.0.1>;tag=alice", to ?? "<sip:102@127.0.0.1>", "some-call", 1, method, body, more);

    private void Send(string method, string more = "", string? to = null, string target = Here) =>
        _bench.Receive(_phone, Encoding.UTF8.GetBytes(Text(method, more, to, null, target)));

    private string Ask(string method, string more = "", string? to = null, string target = Here)
    {
        Send(method, more, to, target);
        return Assert.Single(_phone.Sent);
    }
}

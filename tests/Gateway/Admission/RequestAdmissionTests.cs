using Softswitch.Domain.Calls;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;

namespace Softswitch.Gateway.Tests.Admission;

/// <summary>What strangers can make a gateway do, and how much of it.</summary>
public sealed class RequestAdmissionTests
{
    private const string Invented = "Authorization: Digest username=\"alice\", realm=\"test\", nonce=\"bm9uc2Vuc2Vub25zZW5zZW5vbnNlbnNlbm9uc2Vu\", "
        + "uri=\"sip:127.0.0.1\", response=\"0123456789abcdef0123456789abcdef\", algorithm=MD5\r\n";

    private readonly FakeFlow _stranger = new("mallory", 5080, "192.0.2.1");

    [Theory]
    [InlineData("Authorization: nonsense\r\n")]
    [InlineData("Authorization: Digest realm=\"test\"\r\n")]
    [InlineData(Invented)]
    public void Invite_with_invented_credentials_is_challenged_and_nothing_is_kept(string credentials)
    {
        var gateway = Gateway(new AdmissionLimits());

        gateway.Receive(_stranger, SipText.Request("INVITE", "i1", 1, SipText.Sdp, credentials));

        Assert.Equal(["401 INVITE"], _stranger.TakeNames());
        Assert.Equal((0, 0), (gateway.Core.Transactions.Counters.TotalActive, gateway.Configuration.Reads));
    }

    [Fact]
    public void Register_with_a_nonce_nobody_gave_is_challenged_and_not_forbidden()
    {
        var bench = new RegistrarBench();

        var answer = bench.Send(RegistrarBench.Here, Invented);

        Assert.StartsWith("SIP/2.0 401 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("stale=true", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPTIONS", "<sip:102@127.0.0.1>")]
    [InlineData("BYE", "<sip:102@127.0.0.1>")]
    [InlineData("PUBLISH", "<sip:102@127.0.0.1>")]
    [InlineData("SUBSCRIBE", "<sip:102@127.0.0.1>;tag=00000000deadbeef")]
    [InlineData("CANCEL", "<sip:102@127.0.0.1>")]
    [InlineData("INVITE", "<sip:102@127.0.0.1>;tag=00000000deadbeef")]
    [InlineData("BYE", "<sip:102@127.0.0.1>;tag=00000000deadbeef")]
    public void Request_that_concerns_nothing_here_is_answered_and_nothing_is_kept(string method, string to)
    {
        var gateway = Gateway(new AdmissionLimits());
        var request = SipText.Request(method, "x", 1).Replace("To: <sip:102@127.0.0.1>", "To: " + to, StringComparison.Ordinal);

        gateway.Receive(_stranger, request);
        gateway.Receive(_stranger, request);

        Assert.Equal(0, gateway.Core.Transactions.Counters.TotalActive);
        Assert.Equal(2, _stranger.Sent.Count);
        Assert.Equal(_stranger.Sent[0], _stranger.Sent[1]);
    }

    [Fact]
    public void Request_whose_answer_would_be_long_is_not_carried_out_for_somebody_unproven()
    {
        var bench = new RegistrarBench();
        var credentials = RegistrarBench.Credentials(bench.Send(RegistrarBench.Here));

        var answer = bench.Send(RegistrarBench.Here, credentials + $"Via: SIP/2.0/UDP 192.0.2.1;x={new string('x', 5_000)}\r\n");

        Assert.StartsWith("SIP/2.0 513 ", answer, StringComparison.Ordinal);
        Assert.Equal((0, 1L), (bench.Gateway.Core.Transactions.Counters.TotalActive, bench.Gateway.Sources.Counters.Oversized));
    }

    [Fact]
    public void Flood_of_one_source_is_dropped_and_others_are_answered()
    {
        var gateway = Gateway(new AdmissionLimits { UnprovenPerSecond = 8 });
        var other = new FakeFlow("other", 5080, "192.0.2.2");
        for (var i = 0; i < 5; i++)
            gateway.Receive(_stranger, SipText.Request("INVITE", $"i{i}", 1, SipText.Sdp));
        gateway.Receive(other, SipText.Request("INVITE", "o", 1, SipText.Sdp));

        Assert.Equal(["401 INVITE", "401 INVITE"], _stranger.TakeNames());
        Assert.Equal(["401 INVITE"], other.TakeNames());
        Assert.Equal(3, gateway.Sources.Counters.Flooded);

        gateway.Advance(TimeSpan.FromSeconds(1));
        gateway.Receive(_stranger, SipText.Request("INVITE", "later", 1, SipText.Sdp));
        Assert.Equal(["401 INVITE"], _stranger.TakeNames());
    }

    [Fact]
    public void Trusted_source_may_ask_as_much_as_it_likes()
    {
        var gateway = Gateway(new AdmissionLimits { UnprovenPerSecond = 1 });
        var trusted = new FakeFlow("trunk", 5080);

        for (var i = 0; i < 10; i++)
            gateway.Receive(trusted, SipText.Request("OPTIONS", $"o{i}", 1));

        Assert.Equal(10, trusted.Sent.Count);
    }

    [Fact]
    public void Source_of_many_wrong_passwords_is_told_to_come_later_and_proven_phones_go_on()
    {
        var bench = new RegistrarBench(new AdmissionLimits { FailuresPerSecond = 1, FailureBurst = 2 });
        bench.Register();
        var challenge = bench.Send(RegistrarBench.Here);
        for (var i = 0; i < 2; i++)
            Assert.StartsWith("SIP/2.0 403 ", bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, user: $"guess{i}")), StringComparison.Ordinal);
        var reads = bench.Gateway.Configuration.Reads;

        var third = bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, user: "guess2"));

        Assert.StartsWith("SIP/2.0 503 ", third, StringComparison.Ordinal);
        Assert.Equal("30", SipText.Header(third, "Retry-After"));
        Assert.Equal((reads, 1L), (bench.Gateway.Configuration.Reads, bench.Gateway.Sources.Counters.Failures));
        Assert.StartsWith("SIP/2.0 200 ", bench.Register(), StringComparison.Ordinal);

        bench.Gateway.Advance(TimeSpan.FromSeconds(1));
        Assert.StartsWith("SIP/2.0 403 ", bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, user: "guess3")), StringComparison.Ordinal);
    }

    private static SignallingBench Gateway(AdmissionLimits limits) => new(
        OneGrainFactory.Of(new MachineCall(Route.Refused(Party.Unknown, null, CallVerdict.NotFound))), new FakeFlows(), limits: limits);
}

using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Ladders;

/// <summary>What a gateway remembers of calls, from the messages on its flows to what is shown.</summary>
public sealed class LadderTests
{
    private readonly LadderKeeper _keeper = new(4 * 1024 * 1024, new ManualTimeProvider());
    private readonly SessionBench _bench;

    public LadderTests()
    {
        _bench = new SessionBench(watch: new SipWatch(_keeper, null), ladder: _keeper);
    }

    [Fact]
    public void Refused_call_shows_why()
    {
        _bench.Invite();
        _bench.Respond(180);
        _bench.Respond(486);

        var ladder = Show();

        Assert.Equal(
            ["<0 INVITE", ">1 INVITE", "<1 180", ">0 180", "<1 486", ">1 ACK", ">0 486"],
            ladder.Messages.Select(message => $"{(message.IsSent ? '>' : '<')}{message.Leg} {SipText.NameOf(message.Text).Split(' ')[0]}"),
            StringComparer.Ordinal);
        Assert.Equal("Offered 102", $"{ladder.Steps[0].Name} {ladder.Steps[0].Detail}");
        Assert.Contains(ladder.Steps, step => step is { Kind: LadderStepKind.Event, Name: "Refused", Status: 486, Leg.Value: 1, To: CallPhase.Ending } && step.Detail.StartsWith("Busy 486", StringComparison.Ordinal));
        Assert.Contains(ladder.Steps, step => step is { Kind: LadderStepKind.Command, Name: "Refuse", Status: 486, Leg.Value: 0 });
        Assert.False(ladder.IsCut);
    }

    [Fact]
    public void Call_of_another_tenant_or_unknown_shows_nothing()
    {
        _bench.Connect();
        var call = _bench.Call.State.Offer!.Call;

        Assert.Equal(CallLadder.Empty, new LadderSearch(_keeper, new TenantId("other"), call).Run());
        Assert.Equal(CallLadder.Empty, new LadderSearch(_keeper, SignallingBench.Tenant, new CallId(new Guid(1, 2, 3, new byte[8]))).Run());
    }

    [Fact]
    public void Stranger_with_the_same_call_id_is_not_shown()
    {
        _bench.Connect();
        var before = Show().Messages.Length;

        _bench.Receive(_bench.Caller, SipText.Write(
            "INVITE sip:103@127.0.0.1 SIP/2.0", "s1", "<sip:eve@127.0.0.1>;tag=eve", "<sip:103@127.0.0.1>", "caller-call", 1, "INVITE", SipText.Sdp));

        Assert.Equal(before, Show().Messages.Length);
    }

    [Fact]
    public void Credentials_in_a_message_are_not_shown()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp, "Authorization: Digest username=\"alice\", response=\"0123456789abcdef\"\r\n"));

        var invite = Show().Messages[0].Text;

        Assert.Contains("Authorization: (hidden)\r\n", invite, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", invite, StringComparison.Ordinal);
    }

    [Fact]
    public void Flood_from_strangers_pushes_no_call_out()
    {
        _bench.Connect();
        var before = Show().Messages.Length;
        var stranger = new FakeFlow("stranger", 7000, "192.0.2.66") { Watch = _bench.Caller.Watch };

        for (var i = 0; i < 20_000; i++)
        {
            _bench.Receive(stranger, SipText.Write(
                "INVITE sip:102@127.0.0.1 SIP/2.0", $"f{i}", $"<sip:eve@127.0.0.1>;tag=f{i}", "<sip:102@127.0.0.1>", $"flood-{i}", 1, "INVITE", SipText.Sdp));
        }

        Assert.Equal(before, Show().Messages.Length);
    }

    [Fact]
    public void Call_that_cannot_be_reached_shows_it()
    {
        _bench.Call.Failures = 1;
        _bench.Invite();
        _bench.Pass(TimeSpan.FromSeconds(2));

        Assert.Contains(Show().Steps, step => step is { Kind: LadderStepKind.Fault, Name: "NotTaken" } && step.Detail.Contains(nameof(TimeoutException), StringComparison.Ordinal));
    }

    private CallLadder Show() => new LadderSearch(_keeper, SignallingBench.Tenant, _bench.Call.State.Offer!.Call).Run();
}

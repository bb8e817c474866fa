using Softswitch.Domain.Calls;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>CANCEL that comes before its INVITE has had its turn (RFC 3261 9.2).</summary>
public sealed class CancelledInviteTests
{
    private const string Dialled = "sip:102@127.0.0.1";

    private readonly MachineCall _call = new(Route.Refused(Party.Unknown, null, CallVerdict.NotFound));
    private readonly FakeFlow _caller = new("alice", 5070, "192.0.2.1");
    private readonly SignallingBench _gateway;

    public CancelledInviteTests()
    {
        var time = new ManualTimeProvider();
        _gateway = new SignallingBench(OneGrainFactory.Of(new ScriptedChannel(time), _call), new FakeFlows(_caller), time: time);
    }

    [Fact]
    public async Task Invite_cancelled_while_its_caller_is_being_proven_begins_no_call()
    {
        var proven = new TaskCompletionSource();
        _gateway.Configuration.Delay = proven.Task;
        SendInvite();

        _gateway.Receive(_caller, SipText.Request("CANCEL", "i2", 2));

        Assert.Equal(["200 CANCEL", "487 INVITE"], _caller.TakeNames());
        await Task.Run(proven.SetResult);
        Assert.Empty(_caller.TakeNames());
        Assert.Equal(0, _gateway.Table.Calls);
        Assert.Empty(_call.Taken);
    }

    [Fact]
    public void Cancel_of_an_invite_that_has_its_answer_is_agreed_to()
    {
        SendInvite();
        Assert.Equal(["404 INVITE"], _caller.TakeNames());

        _gateway.Receive(_caller, SipText.Request("CANCEL", "i2", 2));

        Assert.Equal(["200 CANCEL"], _caller.TakeNames());
    }

    [Theory]
    [InlineData("", "SIP;cause=487;text=\"Originator cancelled\"")]
    [InlineData("Reason: Q.850;cause=16\r\n", "SIP;cause=487;text=\"Originator cancelled\"")]
    [InlineData("Reason: Q.850;cause=16, SIP;cause=200;text=\"elsewhere\"\r\n", "SIP;cause=200;text=\"Call completed elsewhere\"")]
    public void Phones_are_told_when_the_caller_was_answered_elsewhere(string reason, string told)
    {
        var bench = new SessionBench();
        bench.Invite();
        bench.Respond(180);

        bench.Receive(bench.Caller, SipText.Request("CANCEL", "i1", 1, more: reason));

        Assert.Equal(told, SipText.Header(bench.Phone.Last("CANCEL"), "Reason"));
        Assert.Equal(ReleaseCause.CallerCancelled, bench.Call.State.Cause);
    }

    [Fact]
    public void Change_cancelled_while_it_waits_for_its_turn_is_ended_with_487()
    {
        var bench = new SessionBench();
        bench.Connect();
        var answer = bench.Caller.Last("200 INVITE");
        var changed = SipText.Sdp.Replace("o=- 1 1", "o=- 1 2", StringComparison.Ordinal);

        bench.Table.Find(bench.Call.State.Offer!.Call)!.Post(() =>
        {
            bench.Receive(bench.Caller, SipText.InDialog(answer, "INVITE", "r1", 2, changed));
            bench.Receive(bench.Caller, SipText.InDialog(answer, "CANCEL", "r1", 2));
        });

        Assert.Equal(["200 CANCEL", "487 INVITE"], bench.Caller.TakeNames());
    }

    private void SendInvite()
    {
        _gateway.Receive(_caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp));
        var credentials = RegistrarBench.Credentials(_caller.Sent[^1], method: "INVITE", uri: Dialled);
        _caller.TakeNames();
        _gateway.Receive(_caller, SipText.Request("INVITE", "i2", 2, SipText.Sdp, credentials));
    }
}

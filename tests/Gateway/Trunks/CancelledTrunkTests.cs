using Softswitch.Domain.Calls;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A call to a carrier that is taken back, at whatever moment.</summary>
public sealed class CancelledTrunkTests
{
    private readonly TrunkBench _bench = new();

    [Fact]
    public void Call_taken_back_while_the_carrier_is_looked_up_is_never_sent()
    {
        var found = new TaskCompletionSource();
        SynchronizationContext.SetSynchronizationContext(null);
        _bench.UseBoth();
        _bench.Pass(120);
        _bench.Gateway.Dns.Delay = found.Task;
        _bench.Dial();
        Assert.NotEmpty(_bench.Gateway.Dns.Asked);

        Cancel();
        found.SetResult();

        Assert.Empty(_bench.First.Sent);
        ExpectGone();
    }

    [Fact]
    public void Call_taken_back_while_the_carrier_is_connected_to_is_never_sent()
    {
        var connected = new TaskCompletionSource();
        SynchronizationContext.SetSynchronizationContext(null);
        _bench.Gateway.Connector.Delay = connected.Task;
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();

        Cancel();
        connected.SetResult();

        Assert.Empty(_bench.First.Sent);
        ExpectGone();
    }

    [Fact]
    public void Call_taken_back_before_the_carrier_said_anything_is_cancelled_when_it_does()
    {
        _bench.UseBoth();
        _bench.Dial();

        Cancel();
        Assert.Equal(["INVITE"], _bench.First.TakeNames());
        _bench.Respond(_bench.First, 100);
        Assert.Equal(["CANCEL"], _bench.First.TakeNames());
        _bench.Respond(_bench.First, 200, method: "CANCEL");
        _bench.Respond(_bench.First, 487);

        Assert.Equal(["ACK"], _bench.First.TakeNames());
        ExpectGone();
        Assert.Empty(_bench.Second.Sent);
    }

    [Fact]
    public void Call_taken_back_when_a_challenge_comes_is_not_sent_again()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();

        Cancel();
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n");

        Assert.Equal(["INVITE", "ACK"], _bench.First.TakeNames());
        ExpectGone();
    }

    [Fact]
    public void Call_taken_back_after_its_challenge_cancels_the_second_invite()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n");
        _bench.Respond(_bench.First, 180);
        _bench.First.TakeNames();

        Cancel();

        Assert.Equal("2 CANCEL", SipText.Header(_bench.First.Last("CANCEL"), "CSeq"));
        _bench.Respond(_bench.First, 200, method: "CANCEL");
        _bench.Respond(_bench.First, 487);
        ExpectGone();
    }

    [Fact]
    public void Call_taken_back_that_is_answered_all_the_same_is_ended()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 180);
        Cancel();
        _bench.First.TakeNames();

        _bench.Respond(_bench.First, 200);

        Assert.Equal(["ACK", "BYE"], _bench.First.TakeNames());
        _bench.Respond(_bench.First, 200, method: "BYE");
        ExpectGone();
    }

    private void Cancel() => _bench.Order(
        new LegCommand.Cancel(TrunkBench.Leg, ReleaseCause.CallerCancelled), new LegCommand.Refuse(LegId.Caller, 487, ReleaseCause.CallerCancelled));

    private void ExpectGone()
    {
        Assert.Equal((0, 0), (_bench.Gateway.Table.Calls, _bench.Gateway.Table.Legs));
        Assert.Empty(_bench.Call.Refusals);
        _bench.Gateway.Receive(_bench.Phone, SipText.Request("ACK", "i1", 1));
        _bench.Pass(70);
        Assert.Equal(0, _bench.Gateway.Core.Wheel.Count);
    }
}

using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Calls whose grain cannot be reached for a while.</summary>
public sealed class LostCallTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(62);

    private readonly SessionBench _bench = new();

    [Fact]
    public void Heartbeats_that_stay_out_leave_the_talk_alone()
    {
        _bench.Connect();
        _bench.Call.Failures = int.MaxValue;

        _bench.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(1, _bench.Table.Calls);
        Assert.Empty(_bench.Caller.TakeNames());
        Assert.Empty(_bench.Phone.TakeNames());
        _bench.Call.Failures = 0;
        _bench.CallerHangsUp();
        _bench.Pass(TimeSpan.FromSeconds(6));
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Hang_up_the_call_does_not_hear_of_ends_the_other_side_and_is_recorded_later()
    {
        _bench.Connect();
        _bench.Call.Failures = int.MaxValue;
        _bench.CallerHangsUp();

        _bench.Pass(Patience);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        _bench.Agree("BYE");
        Assert.Equal(0, _bench.Table.Legs);
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);

        _bench.Call.Failures = 0;
        _bench.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal((CallVerdict.Answered, LegId.Caller), (_bench.Call.State.Verdict, _bench.Call.State.ReleasedBy));
        _bench.ExpectGone();
    }

    [Fact]
    public void Caller_whose_offer_nobody_took_is_refused_and_rings_nobody_later()
    {
        _bench.Call.Failures = int.MaxValue;
        _bench.Invite();

        _bench.Pass(Patience);
        Assert.Equal("503 INVITE", _bench.Caller.TakeNames().Last());
        _bench.Call.Failures = 0;
        _bench.Pass(TimeSpan.FromSeconds(6));

        Assert.Empty(_bench.Phone.TakeNames());
        Assert.Equal((CallVerdict.Failed, 503), (_bench.Call.State.Verdict, _bench.Call.State.Status));
        _bench.ExpectGone();
    }

    [Fact]
    public void Answer_nobody_took_counts_as_never_given()
    {
        _bench.Invite();
        _bench.Respond(180);
        _bench.Call.Failures = int.MaxValue;
        _bench.Respond(200);

        _bench.Pass(Patience);
        Assert.Equal("503 INVITE", _bench.Caller.TakeNames().Last());
        _bench.Call.Failures = 0;
        _bench.Pass(TimeSpan.FromSeconds(6));

        Assert.Equal(CallVerdict.Failed, _bench.Call.State.Verdict);
        Assert.Null(_bench.Call.State.AnsweredAt);
        _bench.ExpectGone();
    }

    [Fact]
    public void Call_nobody_ever_takes_again_is_dropped_after_an_hour()
    {
        _bench.Connect();
        _bench.Call.Failures = int.MaxValue;
        _bench.CallerHangsUp();

        _bench.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(1, _bench.Table.Calls);
        _bench.Pass(TimeSpan.FromMinutes(4));

        Assert.Equal((0, 0), (_bench.Table.Calls, _bench.Table.Legs));
        Assert.Equal(0, _bench.Core.Wheel.Count);
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Dialogs;

public sealed class SessionTimerMachineTests
{
    private static readonly SessionTimerConfig Config = new(Interval: 1_800, Minimum: 120);

    /// <summary>RFC 4028 table 2, and the bounds of clause 9. 0 seconds stands for no Session-Expires.</summary>
    [Theory]
    // Without timers at the UAC, we refresh.
    [InlineData(0, Refresher.Any, 0, false, 1_800, Refresher.Uas, false)]
    [InlineData(600, Refresher.Any, 0, false, 600, Refresher.Uas, false)]
    [InlineData(100, Refresher.Any, 0, false, 100, Refresher.Uas, false)]
    [InlineData(30, Refresher.Any, 0, false, 90, Refresher.Uas, false)]
    // With timers, its wish counts.
    [InlineData(0, Refresher.Any, 0, true, 1_800, Refresher.Uac, true)]
    [InlineData(600, Refresher.Any, 0, true, 600, Refresher.Uac, true)]
    [InlineData(600, Refresher.Uac, 0, true, 600, Refresher.Uac, true)]
    [InlineData(600, Refresher.Uas, 0, true, 600, Refresher.Uas, false)]
    // The interval is shortened to ours, not below Min-SE, and never made longer.
    [InlineData(7_200, Refresher.Uac, 0, true, 1_800, Refresher.Uac, true)]
    [InlineData(7_200, Refresher.Uac, 3_600, true, 3_600, Refresher.Uac, true)]
    [InlineData(0, Refresher.Any, 3_600, true, 3_600, Refresher.Uac, true)]
    [InlineData(600, Refresher.Uac, 3_600, true, 600, Refresher.Uac, true)]
    public void Answer_chooses_interval_and_refresher(
        int asked, Refresher wish, int minimum, bool supported, int interval, Refresher refresher, bool requires)
    {
        var expires = asked == 0 ? (SessionExpires?)null : new SessionExpires(asked, wish);
        var answer = SessionTimerMachine.Answer(Config, new SessionTimerOffer(expires, minimum, supported));
        Assert.Equal(new SessionTimerAnswer(0, new SessionExpires(interval, refresher), requires), answer);
    }

    [Fact]
    public void Interval_below_our_minimum_is_refused_with_it()
    {
        var offer = new SessionTimerOffer(new SessionExpires(119, Refresher.Uac), 90, IsSupported: true);
        Assert.Equal(120, SessionTimerMachine.Answer(Config, offer).RefuseWithMinimum);
    }

    [Theory]
    [InlineData(1_800, 3_600, 3_600)]
    [InlineData(1_800, 1_800, 0)]
    [InlineData(1_800, 90, 0)]
    [InlineData(1_800, 86_401, 0)]
    public void Refusal_with_422_is_followed_only_upwards_and_within_reason(int asked, int minimum, int next) =>
        Assert.Equal(next, SessionTimerMachine.RetryInterval(Config, asked, minimum));

    [Fact]
    public void Refresher_refreshes_at_half_time_and_else_ends_the_session_before_the_interval_is_over()
    {
        var timer = SessionTimerMachine.StartAsUac(new SessionExpires(1_800, Refresher.Any), new SessionExpires(1_200, Refresher.Uac), 5_000);
        Assert.Equal(SessionTimerStep.Wait, SessionTimerMachine.Advance(timer, 604_999).Step);
        (timer, var step) = SessionTimerMachine.Advance(timer, 605_000);
        Assert.Equal(SessionTimerStep.Refresh, step);
        Assert.Equal(SessionTimerStep.Wait, SessionTimerMachine.Advance(timer, 606_000).Step);
        (timer, step) = SessionTimerMachine.Advance(timer, 5_000 + 1_168_000);
        Assert.Equal(SessionTimerStep.Expire, step);
        Assert.Equal(long.MaxValue, timer.NextAt);
    }

    [Fact]
    public void Other_side_that_refreshes_is_waited_for()
    {
        var timer = SessionTimerMachine.StartAsUac(new SessionExpires(90, Refresher.Any), new SessionExpires(90, Refresher.Uas), 0);
        Assert.Equal(Side.Remote, timer.Refresher);
        Assert.Equal(60_000, timer.NextAt);
        Assert.Equal(SessionTimerStep.Expire, SessionTimerMachine.Advance(timer, 60_000).Step);
    }

    [Fact]
    public void Other_side_without_timers_is_refreshed_by_us()
    {
        var timer = SessionTimerMachine.StartAsUac(new SessionExpires(1_800, Refresher.Any), null, 0);
        Assert.Equal((Side.Local, 900_000L), (timer.Refresher, timer.NextAt));
    }

    [Theory]
    [InlineData(Refresher.Uac, Side.Remote)]
    [InlineData(Refresher.Uas, Side.Local)]
    public void Answer_that_went_out_starts_the_timer(Refresher refresher, Side side)
    {
        var answer = new SessionTimerAnswer(0, new SessionExpires(600, refresher), false);
        Assert.Equal(side, SessionTimerMachine.StartAsUas(answer, 0).Refresher);
    }

    [Fact]
    public void Refresh_that_met_another_is_tried_again()
    {
        var timer = SessionTimerMachine.StartAsUac(new SessionExpires(600, Refresher.Any), null, 0);
        (timer, _) = SessionTimerMachine.Advance(timer, 300_000);
        timer = SessionTimerMachine.RefreshLater(timer, 2_500, 300_100);
        Assert.Equal(SessionTimerStep.Refresh, SessionTimerMachine.Advance(timer, 302_600).Step);
    }

    [Fact]
    public void Any_timer_left_alone_refreshes_at_most_once_and_expires_within_its_interval() =>
        Prop.ForAll(Gen.Choose(1, 100_000).Two().ToArbitrary(), pair =>
        {
            var timer = SessionTimerMachine.StartAsUac(
                new SessionExpires(pair.Item1, Refresher.Any), new SessionExpires(pair.Item2, Refresher.Uac), 0);
            var refreshes = 0;
            while (true)
            {
                var now = timer.NextAt;
                (timer, var step) = SessionTimerMachine.Advance(timer, now);
                if (step == SessionTimerStep.Expire)
                    return refreshes == 1 && now < timer.Interval * 1_000L && now > timer.Interval * 500L;
                refreshes++;
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1800", 1_800, Refresher.Any)]
    [InlineData("90 ; refresher=UAC", 90, Refresher.Uac)]
    [InlineData("90;x=y;refresher=uas", 90, Refresher.Uas)]
    public void SessionExpires_is_read(string text, int seconds, Refresher refresher)
    {
        Assert.True(SessionExpires.TryParse(Encoding.ASCII.GetBytes(text), out var value));
        Assert.Equal(new SessionExpires(seconds, refresher), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("90;refresher=me")]
    [InlineData("90 refresher=uac")]
    [InlineData("4294967295")]
    [InlineData("99999999999999")]
    public void SessionExpires_that_is_broken_is_refused(string text) =>
        Assert.False(SessionExpires.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData(Refresher.Any, "Session-Expires: 90\r\n")]
    [InlineData(Refresher.Uac, "Session-Expires: 90;refresher=uac\r\n")]
    [InlineData(Refresher.Uas, "Session-Expires: 90;refresher=uas\r\n")]
    public void SessionExpires_is_written(Refresher refresher, string expected)
    {
        var writer = new SipWriter(new byte[100]);
        new SessionExpires(90, refresher).Write(ref writer);
        Assert.Equal(expected, Encoding.ASCII.GetString(writer.Written));
    }
}

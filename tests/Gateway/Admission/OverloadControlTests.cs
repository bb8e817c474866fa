using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Hosting;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Admission;

/// <summary>New calls while the gateway lags behind.</summary>
public sealed class OverloadControlTests
{
    private const int Limit = 100;
    private const int Look = 20;

    private readonly OverloadControl _control = new(Limit);
    private long _nowMs;

    [Fact]
    public void Nothing_is_turned_away_while_work_is_done_in_time()
    {
        Pass(seconds: 10, lagMs: Limit);

        Assert.Equal(0, _control.Share);
        Assert.Equal(100, Admitted("102"));
    }

    [Fact]
    public void One_pause_within_an_interval_turns_nothing_away()
    {
        for (var i = 0; i < 50; i++)
        {
            Look20(lagMs: 5 * Limit);
            for (var looks = 0; looks < 9; looks++)
                Look20(lagMs: 0);
        }

        Assert.Equal(0, _control.Share);
    }

    [Fact]
    public void Share_grows_while_the_lag_lasts_until_no_new_call_is_taken()
    {
        Pass(seconds: 0.61, lagMs: Limit + 1);
        Assert.InRange(_control.Share, 20, 60);
        Assert.Equal(100 - _control.Share, Admitted("102"));

        Pass(seconds: 2, lagMs: Limit + 1);
        Assert.Equal(100, _control.Share);
        Assert.Equal(0, Admitted("102"));
        Assert.Equal(100, Admitted("112"));
    }

    [Fact]
    public void Calls_are_taken_again_bit_by_bit_when_the_lag_is_over()
    {
        Pass(seconds: 3, lagMs: 10 * Limit);
        Pass(seconds: 5, lagMs: 0);
        Assert.InRange(_control.Share, 40, 60);

        Pass(seconds: 10, lagMs: 0);
        Assert.Equal(0, _control.Share);
    }

    [Fact]
    public void Limit_of_zero_never_turns_anything_away()
    {
        var control = new OverloadControl(0);
        for (var at = 0; at < 10_000; at += Look)
            control.Observe(60_000, at);

        Assert.Equal(0, control.Share);
    }

    [Fact]
    public void New_calls_are_told_to_come_back_and_other_requests_go_on()
    {
        var phone = new FakeFlow("alice", 5070);
        var bench = new SignallingBench(OneGrainFactory.Of(new MachineCall(Route.Refused(Party.Unknown, null, CallVerdict.NotFound))), new FakeFlows());
        for (var at = 0; at < 3000; at += Look)
            bench.Overload.Observe(10 * Limit, at);

        bench.Receive(phone, SipText.Request("INVITE", "i1", 1, SipText.Sdp));
        var refused = phone.Sent[^1];
        Assert.StartsWith("SIP/2.0 503 ", refused, StringComparison.Ordinal);
        Assert.Equal("5", SipText.Header(refused, "Retry-After"));
        Assert.Equal(0, bench.Core.Transactions.Counters.TotalActive);

        bench.Receive(phone, SipText.Request("OPTIONS", "o1", 1));
        Assert.StartsWith("SIP/2.0 503 ", phone.Sent[^1], StringComparison.Ordinal);

        bench.Receive(phone, SipText.Request("INVITE", "i2", 1, SipText.Sdp).Replace("sip:102@", "sip:112@", StringComparison.Ordinal));
        Assert.Equal("404 INVITE", phone.TakeNames()[^1]);
    }

    [Theory]
    [InlineData("backlog")]
    [InlineData("pool")]
    [InlineData("thread")]
    public void Lag_is_that_of_datagrams_of_the_pool_or_of_the_thread_itself(string late)
    {
        var time = new ManualTimeProvider();
        var (backlog, isPoolStuck, step) = (0, false, Look);
        var watch = new LagWatch(
            _control, time, Look, () => backlog, probe =>
            {
                if (!isPoolStuck)
                    probe();
            });
        Run();
        Assert.Equal(0, _control.Share);

        (backlog, isPoolStuck, step) = late switch
        {
            "backlog" => (Limit + 1, false, Look),
            "pool" => (0, true, Look),
            _ => (0, false, Look + Limit + 1),
        };
        Run();

        Assert.Equal(OverloadControl.Whole, _control.Share);

        void Run()
        {
            for (var end = _nowMs + 3000; _nowMs < end; _nowMs += step)
            {
                time.Advance(TimeSpan.FromMilliseconds(step));
                watch.Tick(_nowMs);
            }
        }
    }

    private void Pass(double seconds, int lagMs)
    {
        for (var end = _nowMs + (long)(seconds * 1000); _nowMs < end;)
            Look20(lagMs);
    }

    private void Look20(int lagMs)
    {
        _control.Observe(lagMs, _nowMs);
        _nowMs += Look;
    }

    private int Admitted(string number)
    {
        var invite = new SipMessage();
        var text = SipText.Request("INVITE", "i", 1).Replace("sip:102@", $"sip:{number}@", StringComparison.Ordinal);
        SipParser.Parse(Encoding.ASCII.GetBytes(text), invite, SipLimits.Default);
        return Enumerable.Range(0, 100).Count(_ => _control.Admits(invite));
    }
}

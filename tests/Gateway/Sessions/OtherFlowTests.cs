using Softswitch.Domain.Calls;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A device with several flows (RFC 5626): it is asked on one at a time, and on the next when that one failed.</summary>
public sealed class OtherFlowTests
{
    private readonly SessionBench _bench = new(phones: 3, transport: SipTransport.Tcp, isOneDevice: true);

    [Fact]
    public void Device_is_asked_on_its_first_flow_alone()
    {
        _bench.Invite();

        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
        Assert.Empty(_bench.Phones[1].Sent);
        Assert.Empty(_bench.Phones[2].Sent);
    }

    [Fact]
    public void Flow_that_is_gone_already_is_passed_over()
    {
        _bench.Phone.IsGone = true;

        _bench.Invite();

        Assert.Equal(["INVITE"], _bench.Phones[1].TakeNames());
        ExpectAnswerFrom(1);
    }

    [Fact]
    public void Flow_that_closes_before_the_device_says_anything_is_followed_by_the_next_at_once()
    {
        _bench.Invite();
        _bench.Close(_bench.Phone);

        Assert.Equal(["INVITE"], _bench.Phones[1].TakeNames());
        _bench.Close(_bench.Phones[1]);
        Assert.Equal(["INVITE"], _bench.Phones[2].TakeNames());
        ExpectAnswerFrom(2);
    }

    [Fact]
    public void Proxy_that_says_the_flow_failed_is_believed()
    {
        _bench.Invite();
        _bench.Respond(430);

        Assert.Equal(["INVITE"], _bench.Phones[1].TakeNames());
        ExpectAnswerFrom(1);
    }

    [Fact]
    public void Device_that_rings_is_not_rung_again_on_another_flow()
    {
        _bench.Invite();
        _bench.Respond(180);

        _bench.Close(_bench.Phone);

        Assert.Empty(_bench.Phones[1].Sent);
    }

    [Fact]
    public void Device_that_refuses_has_spoken_for_all_its_flows()
    {
        _bench.Invite();
        _bench.Respond(486);

        Assert.Empty(_bench.Phones[1].Sent);
        Assert.Equal(CallVerdict.Busy, _bench.Call.State.Verdict);
    }

    [Fact]
    public void Device_without_a_flow_left_is_not_reachable_at_once()
    {
        foreach (var phone in _bench.Phones)
            phone.IsGone = true;

        _bench.Invite();

        Assert.Equal((CallVerdict.Unreachable, 480), (_bench.Call.State.Verdict!.Value, _bench.Call.State.Status));
    }

    private void ExpectAnswerFrom(int phone)
    {
        _bench.Respond(200, phone: phone);
        Assert.Equal(["ACK"], _bench.Phones[phone].TakeNames());
        Assert.Contains("200 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
    }
}

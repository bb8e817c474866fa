using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class ResponseRetransmissionTests
{
    [Fact]
    public void Accept_without_ack_is_repeated_up_to_every_four_seconds_and_given_up_after_32_s()
    {
        var (resent, gaveUpAt) = Run(ResponseRetransmission.OfAccept(SipTimers.Standard, 1_000));
        Assert.Equal([1_500, 2_500, 4_500, 8_500, 12_500, 16_500, 20_500, 24_500, 28_500, 32_500], resent);
        Assert.Equal(33_000, gaveUpAt);
    }

    [Fact]
    public void Reliable_provisional_without_prack_is_repeated_with_doubling_intervals()
    {
        var (resent, gaveUpAt) = Run(ResponseRetransmission.OfReliableProvisional(SipTimers.Standard, 1_000));
        Assert.Equal([1_500, 2_500, 4_500, 8_500, 16_500, 32_500], resent);
        Assert.Equal(33_000, gaveUpAt);
    }

    [Fact]
    public void Settled_response_needs_nothing_any_more()
    {
        var settled = ResponseRetransmission.OfAccept(SipTimers.Standard, 0).Settled();
        Assert.False(settled.IsWaiting);
        Assert.Equal((settled, RetransmissionStep.Wait), settled.Advance(100_000));
    }

    private static (List<long> Resent, long GaveUpAt) Run(ResponseRetransmission machine)
    {
        var resent = new List<long>();
        while (true)
        {
            var now = machine.NextAt;
            Assert.Equal(RetransmissionStep.Wait, machine.Advance(now - 1).Step);
            (machine, var step) = machine.Advance(now);
            if (step == RetransmissionStep.GiveUp)
                return (resent, now);
            resent.Add(now);
        }
    }
}

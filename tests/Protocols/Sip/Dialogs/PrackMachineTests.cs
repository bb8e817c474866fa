using System.Text;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Dialogs;

public sealed class PrackMachineTests
{
    private static readonly CSeq InviteCSeq = new(7, SipMethod.Invite);

    [Theory]
    [InlineData(false, false, true, Reliability.Unreliable)]
    [InlineData(false, true, false, Reliability.Unreliable)]
    [InlineData(false, true, true, Reliability.Reliable)]
    [InlineData(true, false, true, Reliability.Reliable)]
    [InlineData(true, true, false, Reliability.Refused)]
    [InlineData(false, false, false, Reliability.Unreliable)]
    public void Reliability_follows_what_the_caller_says(bool required, bool supported, bool wanted, Reliability expected) =>
        Assert.Equal(expected, PrackMachine.Choose(required, supported, wanted));

    [Fact]
    public void Second_reliable_response_waits_for_the_prack_of_the_first()
    {
        var sender = PrackMachine.StartSending(InviteCSeq, random: 41);
        (sender, var first) = PrackMachine.Send(sender);
        Assert.Equal(42u, first);
        Assert.Equal((sender, 0u), PrackMachine.Send(sender));
        (sender, var matches) = PrackMachine.ReceivePrack(sender, new RAck(42, InviteCSeq));
        Assert.True(matches);
        Assert.False(sender.IsWaiting);
        Assert.Equal(43u, PrackMachine.Send(sender).RSeq);
    }

    [Theory]
    [InlineData(41, 7, SipMethod.Invite)]
    [InlineData(42, 8, SipMethod.Invite)]
    [InlineData(42, 7, SipMethod.Update)]
    public void Prack_of_something_else_matches_nothing(uint rseq, uint cseq, SipMethod method)
    {
        var (sender, _) = PrackMachine.Send(PrackMachine.StartSending(InviteCSeq, random: 41));
        Assert.Equal((sender, false), PrackMachine.ReceivePrack(sender, new RAck(rseq, new CSeq(cseq, method))));
    }

    [Fact]
    public void Prack_that_comes_twice_matches_once()
    {
        var (sender, rseq) = PrackMachine.Send(PrackMachine.StartSending(InviteCSeq, random: 0));
        (sender, _) = PrackMachine.ReceivePrack(sender, new RAck(rseq, InviteCSeq));
        Assert.False(PrackMachine.ReceivePrack(sender, new RAck(rseq, InviteCSeq)).Matches);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(int.MaxValue - 1u)]
    [InlineData((uint)int.MaxValue)]
    [InlineData(uint.MaxValue)]
    public void First_rseq_is_between_1_and_the_largest_31_bit_number(uint random) =>
        Assert.InRange(PrackMachine.StartSending(InviteCSeq, random).NextRSeq, 1u, (uint)int.MaxValue);

    [Theory]
    [InlineData(0, 900, 900, PrackVerdict.Acknowledge)]
    [InlineData(900, 901, 901, PrackVerdict.Acknowledge)]
    [InlineData(900, 900, 900, PrackVerdict.Repeated)]
    [InlineData(900, 20, 900, PrackVerdict.Repeated)]
    [InlineData(900, 902, 900, PrackVerdict.OutOfOrder)]
    public void Reliable_response_is_taken_in_order(uint last, uint rseq, uint next, PrackVerdict verdict) =>
        Assert.Equal((next, verdict), PrackMachine.ReceiveResponse(last, rseq));

    [Theory]
    [InlineData("776656 1 INVITE", 776656, 1, SipMethod.Invite)]
    [InlineData("1  2\tUPDATE", 1, 2, SipMethod.Update)]
    public void RAck_is_read_and_written_back(string text, uint rseq, uint cseq, SipMethod method)
    {
        Assert.True(RAck.TryParse(Encoding.ASCII.GetBytes(text), out var rack));
        Assert.Equal(new RAck(rseq, new CSeq(cseq, method)), rack);
        var writer = new SipWriter(new byte[100]);
        rack.Write(ref writer);
        Assert.Equal($"RAck: {rseq} {cseq} {method.ToString().ToUpperInvariant()}\r\n", Encoding.ASCII.GetString(writer.Written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1 2")]
    [InlineData("1 2 ")]
    [InlineData("0 2 INVITE")]
    [InlineData("x 2 INVITE")]
    [InlineData("1 2INVITE")]
    [InlineData("99999999999 2 INVITE")]
    [InlineData("1 2 INV ITE")]
    public void RAck_that_is_broken_is_refused(string text) =>
        Assert.False(RAck.TryParse(Encoding.ASCII.GetBytes(text), out _));
}

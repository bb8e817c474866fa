using System.Collections.Frozen;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using static Softswitch.Domain.Tests.Fraud.FraudFixture;

namespace Softswitch.Domain.Tests.Fraud;

public sealed class FraudLedgerTests
{
    private static readonly ChannelName Desk = new("desk");
    private static readonly ChannelName Stolen = new("stolen");
    private static readonly FraudRules Rules = new(
        new FraudLimits(3, 3, 10, 10, 10, true), new Dictionary<ChannelName, FraudLimits> { [Stolen] = new(2, 2, 10, 5, 5, true) }.ToFrozenDictionary());

    [Fact]
    public void Channel_at_its_limit_is_refused_and_others_are_not()
    {
        var ledger = Asked((Stolen, 1), (Stolen, 2));
        var refused = ledger.Ask(Stolen, Ask(3), Start, Rules);
        Assert.Equal(new ReachedLimit(Stolen, FraudLimit.CallsAtOnce), refused.Refusal);
        Assert.Equal(refused.Refusal, Assert.Single(refused.Alarms));
        Assert.Null(refused.Ledger.Ask(Desk, Ask(3), Start, Rules).Refusal);
    }

    [Fact]
    public void Tenant_at_its_limit_refuses_every_channel_and_counts_nothing_for_it()
    {
        var ledger = Asked((Desk, 1), (Desk, 2), (Stolen, 3));
        var refused = ledger.Ask(Stolen, Ask(4), Start, Rules);
        Assert.Equal(new ReachedLimit(null, FraudLimit.CallsAtOnce), refused.Refusal);
        Assert.Equal(1, refused.Ledger.Of(Stolen).Minute.Count);
    }

    [Fact]
    public void Only_calls_of_the_channel_that_is_too_dear_are_ended()
    {
        var ledger = Asked((Desk, 1), (Stolen, 2));
        foreach (var (channel, call, price) in new[] { (Desk, 1, 1), (Stolen, 2, 3) })
            ledger = ledger.Take(channel, new FraudInput.Running(Call(call), price, Start), Start, Rules);
        var passed = ledger.Pass(Start.AddSeconds(101), Rules);
        Assert.Equal((Call(2), new ReachedLimit(Stolen, FraudLimit.SpendPerDay)), Assert.Single(passed.Ends.Select(end => (end.Key, end.Value))));
    }

    [Fact]
    public void Lifting_one_channel_leaves_the_others_as_they_are()
    {
        var ledger = Asked((Desk, 1), (Stolen, 2)).Lift(Stolen, Start, Rules);
        Assert.Equal((1, 0, 2), (ledger.Of(Desk).Minute.Count, ledger.Of(Stolen).Minute.Count, ledger.Tenant.Minute.Count));
        ledger = ledger.Lift(null, Start, Rules);
        Assert.Equal((0, 0), (ledger.Of(Desk).Minute.Count, ledger.Tenant.Minute.Count));
    }

    [Fact]
    public void Channel_of_which_there_is_nothing_to_say_is_forgotten()
    {
        var ledger = Asked((Desk, 1)).Take(Desk, new FraudInput.Ended(Call(1), Start), Start, Rules);
        Assert.Empty(ledger.Pass(Start.AddMinutes(2), Rules).Ledger.Channels);
    }

    private static FraudLedger Asked(params (ChannelName Channel, int Call)[] calls) => calls.Aggregate(FraudLedger.Empty, (ledger, call) =>
    {
        var outcome = ledger.Ask(call.Channel, Ask(call.Call), Start, Rules);
        Assert.Null(outcome.Refusal);
        return outcome.Ledger;
    });
}

using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Fraud;

/// <summary>The calls to outside of a tenant and of each of its channels. A call must be within the limits of both, or counts for neither.</summary>
/// <param name="Channels">Those that called outside lately.</param>
public sealed record FraudLedger(FraudCounts Tenant, ImmutableDictionary<ChannelName, FraudCounts> Channels)
{
    public static readonly FraudLedger Empty = new(FraudCounts.None, ImmutableDictionary<ChannelName, FraudCounts>.Empty);

    public bool HasCalls => !Tenant.Calls.IsEmpty;

    public FraudCounts Of(ChannelName channel) => Channels.GetValueOrDefault(channel, FraudCounts.None);

    /// <summary>May this channel make the call?</summary>
    public FraudOutcome Ask(ChannelName channel, FraudInput.Asked asked, DateTimeOffset now, FraudRules rules)
    {
        var own = FraudMachine.Apply(Of(channel), asked, now, rules.Of(channel));
        if (own.Reached is { } limit)
            return Refuse(this with { Channels = Channels.SetItem(channel, own.Counts) }, new ReachedLimit(channel, limit), own.IsNews);
        var all = FraudMachine.Apply(Tenant, asked, now, rules.Tenant);
        return all.Reached is { } reached
            ? Refuse(this with { Tenant = all.Counts }, new ReachedLimit(null, reached), all.IsNews)
            : new FraudOutcome(new FraudLedger(all.Counts, Channels.SetItem(channel, own.Counts)));
    }

    /// <summary>Takes what is neither a question nor the passing of time.</summary>
    public FraudLedger Take(ChannelName channel, FraudInput input, DateTimeOffset now, FraudRules rules) => new(
        FraudMachine.Apply(Tenant, input, now, rules.Tenant).Counts,
        Channels.SetItem(channel, FraudMachine.Apply(Of(channel), input, now, rules.Of(channel)).Counts));

    /// <summary>Time passed: says which calls end, and forgets channels of which there is nothing to say.</summary>
    public FraudOutcome Pass(DateTimeOffset now, FraudRules rules)
    {
        var passed = new FraudInput.Passed();
        var all = FraudMachine.Apply(Tenant, passed, now, rules.Tenant);
        var sum = With(new FraudOutcome(this with { Tenant = all.Counts }), null, all);
        foreach (var (channel, counts) in Channels)
        {
            var own = FraudMachine.Apply(counts, passed, now, rules.Of(channel));
            var channels = own.Counts.IsEmpty ? sum.Ledger.Channels.Remove(channel) : sum.Ledger.Channels.SetItem(channel, own.Counts);
            sum = With(sum with { Ledger = sum.Ledger with { Channels = channels } }, channel, own);
        }

        return sum;
    }

    /// <summary>Lets calls through again: of one channel, or of the tenant with all its channels.</summary>
    public FraudLedger Lift(ChannelName? channel, DateTimeOffset now, FraudRules rules)
    {
        var lifted = new FraudInput.Lifted();
        if (channel is { } one)
            return this with { Channels = Channels.SetItem(one, FraudMachine.Apply(Of(one), lifted, now, rules.Of(one)).Counts) };
        return new FraudLedger(
            FraudMachine.Apply(Tenant, lifted, now, rules.Tenant).Counts,
            Channels.ToImmutableDictionary(each => each.Key, each => FraudMachine.Apply(each.Value, lifted, now, rules.Of(each.Key)).Counts));
    }

    private static FraudOutcome Refuse(FraudLedger ledger, ReachedLimit reached, bool isNews) =>
        new FraudOutcome(ledger) with { Refusal = reached, Alarms = isNews ? [reached] : [] };

    private static FraudOutcome With(FraudOutcome sum, ChannelName? channel, FraudTransition transition)
    {
        if (transition.Reached is not { } limit)
            return sum;
        var reached = new ReachedLimit(channel, limit);
        return sum with
        {
            Alarms = transition.IsNews ? sum.Alarms.Add(reached) : sum.Alarms,
            Ends = sum.Ends.SetItems(transition.Ends.Select(call => KeyValuePair.Create(call, reached))),
        };
    }
}

using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Fraud;

/// <summary>What became of a tenant's calls to outside.</summary>
/// <param name="Refusal">Why a call may not be made; null when it may.</param>
/// <param name="Alarms">What somebody is to hear of.</param>
/// <param name="Ends">Calls to be ended, with the reason.</param>
public sealed record FraudOutcome(
    FraudLedger Ledger, ReachedLimit? Refusal, ImmutableArray<ReachedLimit> Alarms, ImmutableDictionary<CallId, ReachedLimit> Ends)
{
    internal FraudOutcome(FraudLedger ledger)
        : this(ledger, null, [], ImmutableDictionary<CallId, ReachedLimit>.Empty)
    {
    }
}

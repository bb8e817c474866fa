using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Fraud;

/// <summary>The outcome of one input.</summary>
/// <param name="Reached">The limit for which a call may not be made, or calls are too dear; null when there is none.</param>
/// <param name="IsNews">Somebody is to hear of it.</param>
/// <param name="Ends">Calls to be ended.</param>
public sealed record FraudTransition(
    FraudCounts Counts, FraudLimit? Reached = null, bool IsNews = false, ImmutableArray<CallId> Ends = default)
{
    public ImmutableArray<CallId> Ends { get; init; } = Ends.IsDefault ? [] : Ends;
}

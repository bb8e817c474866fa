namespace Softswitch.Domain.Calls;

/// <summary>The outcome of one input.</summary>
/// <param name="Outcome">Taken, or why nothing changed.</param>
public readonly record struct CallTransition(CallState State, ImmutableArray<CallEffect> Effects, TransitionOutcome Outcome)
{
    internal static CallTransition Taken(CallState state, params ReadOnlySpan<CallEffect> effects) =>
        new(state, [.. effects], TransitionOutcome.Taken);

    /// <summary>Expected and without meaning here: a late answer, a repeated BYE.</summary>
    internal static CallTransition Ignored(CallState state) => new(state, [], TransitionOutcome.Ignored);

    /// <summary>Not possible here; the effects tell the sender so.</summary>
    internal static CallTransition Rejected(CallState state, params ReadOnlySpan<CallEffect> effects) =>
        new(state, [.. effects], TransitionOutcome.Rejected);
}

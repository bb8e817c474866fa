namespace Softswitch.Contracts.Ladders;

/// <summary>What passed in one call, for a person who wants to know why it went as it did. Secrets in it are blanked.</summary>
/// <param name="Messages">The SIP messages of all its legs, the oldest first.</param>
/// <param name="Steps">What its gateway told the call and what the call had done, the oldest first.</param>
/// <param name="IsCut">There is more than is shown, or a gateway did not answer.</param>
public sealed record CallLadder(ImmutableArray<LadderMessage> Messages, ImmutableArray<LadderStep> Steps, bool IsCut)
{
    public static readonly CallLadder Empty = new([], [], false);

    /// <summary>Those of two gateways that both held legs of the call.</summary>
    public CallLadder Plus(CallLadder other) => new(
        [.. Messages.Concat(other.Messages).OrderBy(message => message.At)],
        [.. Steps.Concat(other.Steps).OrderBy(step => step.At)],
        IsCut || other.IsCut);
}

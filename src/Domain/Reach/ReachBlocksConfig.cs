namespace Softswitch.Domain.Reach;

/// <summary>Callers who do not get through to a user (SPEC R9), as asked for from outside. In a group he rings all the same.</summary>
/// <param name="All">Nobody gets through: the user only calls.</param>
/// <param name="Anonymous">Who does not show his number does not.</param>
/// <param name="Callers">Certain others.</param>
public sealed record ReachBlocksConfig(bool All = false, bool Anonymous = false, ImmutableArray<ReachBlockConfig> Callers = default)
{
    public ImmutableArray<ReachBlockConfig> Callers { get; init; } = Callers.IsDefault ? [] : Callers;
}

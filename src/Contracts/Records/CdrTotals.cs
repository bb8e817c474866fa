using System.Collections.Immutable;

namespace Softswitch.Contracts.Records;

/// <summary>The calls of a period, counted.</summary>
/// <param name="Groups">One for every direction and verdict that occurs.</param>
/// <param name="IsComplete">False when there were more calls than are counted in one go: then only the newest are in it.</param>
public sealed record CdrTotals(ImmutableArray<CdrGroup> Groups, bool IsComplete)
{
    /// <summary>Calls that are counted in one go.</summary>
    public const int MostCounted = 2_000_000;

    public long Calls => Groups.Sum(group => group.Calls);

    public long Answered => Groups.Sum(group => group.Answered);

    /// <summary>Milliseconds.</summary>
    public long Talked => Groups.Sum(group => group.Talked);
}

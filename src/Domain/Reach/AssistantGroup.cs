using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>A privacy group as those who ring for others (SPEC C18).</summary>
/// <param name="Members">The extensions of those that can be dialled, in their order.</param>
public sealed record AssistantGroup(string Name, ImmutableArray<ExtensionNumber> Members)
{
    /// <summary>The most that ring for one user; those behind them do not.</summary>
    public const int MaxMembers = 50;
}

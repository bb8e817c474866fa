using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>The class of a caller and why.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="CallerId">What members of it are shown; null for what the profile says.</param>
/// <param name="Rule">What matched.</param>
/// <param name="Value">The extension, number or prefix; empty for the rest.</param>
internal sealed record CallClassMatch(string Name, E164? CallerId, ReachRule Rule, string Value);

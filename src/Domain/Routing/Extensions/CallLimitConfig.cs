namespace Softswitch.Domain.Routing.Extensions;

/// <summary>So many calls at the same time go one way, the rest another, as asked for from outside (SPEC X11).</summary>
/// <param name="Calls">1 to 1,000.</param>
/// <param name="Within">A <see cref="Destination"/>.</param>
/// <param name="Above">A <see cref="Destination"/>; null for the busy tone.</param>
/// <param name="Shown">On a call that is led outside.</param>
/// <param name="Number">The number of <see cref="ShownNumber.Specific"/>: a DID of the tenant.</param>
public sealed record CallLimitConfig(int Calls, string Within, string? Above = null, ShownNumber Shown = ShownNumber.Caller, string? Number = null);

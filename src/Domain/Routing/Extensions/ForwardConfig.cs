namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A forward as asked for from outside (SPEC X12, X14): who calls it is led to another number.</summary>
/// <param name="To">A <see cref="Destination"/>, usually outside.</param>
/// <param name="Number">The number of <see cref="ShownNumber.Specific"/>: a DID of the tenant.</param>
public sealed record ForwardConfig(string To, ShownNumber Shown = ShownNumber.Caller, string? Number = null);

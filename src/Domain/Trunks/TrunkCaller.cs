using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Trunks;

/// <summary>What a carrier told of a call it brought.</summary>
/// <param name="Trunk">The trunk it came by.</param>
/// <param name="Number">Who calls; null when it was withheld or makes no number.</param>
public sealed record TrunkCaller(TrunkName Trunk, E164? Number);

using Softswitch.Domain.Lamps;

namespace Softswitch.Contracts.Lamps;

/// <summary>What the owner of a name shows on its lamp, beside the calls there.</summary>
/// <param name="Label">What it is, for people: the plan that is active, who is parked; empty for nothing.</param>
/// <param name="IsOpen">Everybody of the tenant may see it; else who has the presence right over the extension of that name.</param>
public sealed record LampSignal(LampLight Light, string Label = "", bool IsOpen = true);

using Softswitch.Domain.Lamps;

namespace Softswitch.Contracts.Lamps;

/// <summary>What the owner of a name shows on its lamp, beside the calls there.</summary>
/// <param name="Label">What it is, for people: the plan that is active, who is parked; empty for nothing.</param>
/// <param name="IsOpen">Everybody of the tenant may see it; else who has the presence right over the extension of that name.</param>
/// <param name="IsTimed">It may look otherwise later though nobody switches anything.</param>
/// <param name="HidesCalls">The calls there are no business of the lamp, as where it shows how something is switched.</param>
public sealed record LampSignal(LampLight Light, string Label = "", bool IsOpen = true, bool HidesCalls = false, bool IsTimed = false)
{
    /// <summary>Nobody shows anything there.</summary>
    public static readonly LampSignal None = new(LampLight.Out, IsOpen: false);
}

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A menu as asked for from outside (SPEC X7). Each place is a <see cref="Destination"/>, or null for none.</summary>
/// <param name="Greeting">The id of the sound that is played; null to say the names of the options.</param>
/// <param name="Digits">The most that are keyed: 1 to 6.</param>
/// <param name="TimeoutSeconds">How long the first key is waited for: 1 to 60.</param>
/// <param name="Repeats">How often the menu is repeated to who keys nothing, or nothing that it knows: 0 to 10.</param>
/// <param name="Receptionist">For options that lead there.</param>
/// <param name="NoChoice">Where those go who have chosen nothing then; null for the receptionist, and to hang up where there is none.</param>
public sealed record MenuConfig(
    ImmutableArray<MenuOptionConfig> Options,
    string? Greeting = null,
    int Digits = 1,
    int TimeoutSeconds = 5,
    int Repeats = 2,
    string? Receptionist = null,
    string? NoChoice = null)
{
    public ImmutableArray<MenuOptionConfig> Options { get; init; } = Options.IsDefault ? [] : Options;
}

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>One choice in a menu, as asked for from outside.</summary>
/// <param name="Code">What is keyed: 1 to 6 digits, at most as many as the menu takes; <c>*</c> for every other code.</param>
/// <param name="Name">For people, and said where the menu has no greeting of its own: 0 to 100 characters.</param>
/// <param name="To">Where a transfer leads: a <see cref="Destination"/>. Null for other actions.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters. That of <c>*</c> is followed by the code.</param>
/// <param name="Sound">The id of the sound that <see cref="MenuAction.Play"/> plays; null for other actions.</param>
public sealed record MenuOptionConfig(
    string Code, string? To = null, MenuAction Action = MenuAction.Transfer, string Name = "", string Prefix = "", string? Sound = null);

using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>One choice in a valid menu. The fields are those of <see cref="MenuOptionConfig"/>.</summary>
public sealed record MenuOption(string Code, string Name, MenuAction Action, Destination? To, string Prefix, SoundId? Sound)
{
    /// <summary>Stands for every code that no other option has.</summary>
    public const string AnyCode = "*";
}

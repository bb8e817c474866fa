using Softswitch.Domain.Privacy;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the pages of privacy groups, in one language.</summary>
public sealed record PrivacyTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string New { get; init; }

    public required string None { get; init; }

    public required string BackToList { get; init; }

    public required string Description { get; init; }

    public required string Members { get; init; }

    public required string Everybody { get; init; }

    public required string EverybodyTick { get; init; }

    public required string Rights { get; init; }

    public required string RightsHint { get; init; }

    public required string Extension { get; init; }

    public required string AllExtensions { get; init; }

    public required string Pickup { get; init; }

    public required string Parked { get; init; }

    public required string Presence { get; init; }

    public required string Notifications { get; init; }

    public required string Listen { get; init; }

    public required string Seconds { get; init; }

    public required string Sure { get; init; }

    /// <summary>Of a set of them, one by one.</summary>
    public IEnumerable<string> Of(PrivacyRights rights) =>
        Enum.GetValues<PrivacyRights>().Where(right => right is not (PrivacyRights.None or PrivacyRights.All) && rights.HasFlag(right)).Select(NameOf);

    public string NameOf(PrivacyRights right) => right switch
    {
        PrivacyRights.Pickup => Pickup,
        PrivacyRights.Parked => Parked,
        PrivacyRights.Presence => Presence,
        PrivacyRights.Notifications => Notifications,
        _ => Listen,
    };
}

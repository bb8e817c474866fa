using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Dashboard.Reach;

/// <summary>A user and how it is reached.</summary>
/// <param name="Channels">Of the user.</param>
/// <param name="Settings">What a user has who never set anything, with version 0, else its own.</param>
/// <param name="Overrides">Likewise.</param>
/// <param name="Model">Of both.</param>
public sealed record ReachSubject(
    UserConfig User, ImmutableArray<ChannelName> Channels, Stored<ReachConfig> Settings, Stored<ReachOverrides> Overrides, ReachModel Model)
{
    public ReachConfig Config => Settings.Value;

    public string BasicStatus => Config.BasicStatus ?? ReachDefaults.Basic;

    public string BasicClass => Config.BasicClass ?? ReachDefaults.Basic;

    /// <summary>Those listed, then those that are always there.</summary>
    public ImmutableArray<string> Statuses =>
        [.. Config.Statuses.Select(each => each.Name).Append(ReachDefaults.Basic).Append(ReachDefaults.DoNotDisturb).Distinct(StringComparer.Ordinal)];

    /// <summary>Likewise.</summary>
    public ImmutableArray<string> Classes => [.. Config.CallClasses.Select(each => each.Name).Append(ReachDefaults.Basic).Distinct(StringComparer.Ordinal)];

    /// <summary>Likewise.</summary>
    public ImmutableArray<string> Profiles =>
        [.. Config.Profiles.Select(each => each.Name).Append(ReachDefaults.Standard).Append(ReachDefaults.DoNotDisturb).Distinct(StringComparer.Ordinal)];
}

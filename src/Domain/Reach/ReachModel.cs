using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Reach;

/// <summary>How a user can be reached, valid and indexed, with what is switched by hand.</summary>
/// <param name="Profiles">By their names; Standard and DoNotDisturb are always there.</param>
/// <param name="DoNotDisturbStatus">What the key for it switches on.</param>
/// <param name="RoamingStatus">In a network abroad; null for none of its own.</param>
/// <param name="CallerIdCodes">Numbers to call from, by their codes: "30", "32".</param>
public sealed record ReachModel(
    UserId User,
    FrozenDictionary<string, ReachProfileModel> Profiles,
    CallClassBook Classes,
    ReachCalendar Calendar,
    ReachMatrix Matrix,
    string DoNotDisturbStatus,
    string? RoamingStatus,
    FrozenDictionary<string, E164> CallerIdCodes,
    ReachOverridesModel Overrides,
    ReachBlocks? Blocks = null)
{
    /// <summary>Of settings without errors.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="overrides">What is switched by hand; null for nothing.</param>
    /// <param name="facts">What there is today.</param>
    public static ReachModel Of(ReachConfig config, ReachOverrides? overrides, ReachFacts facts) => new(
        config.UserId,
        ProfilesOf(config, facts),
        CallClassBook.Of(config, facts),
        ReachCalendar.Of(config),
        ReachMatrix.Of(config),
        config.DoNotDisturbStatus ?? ReachDefaults.DoNotDisturb,
        config.RoamingStatus,
        config.CallerIdCodes.DistinctBy(each => each.Code, StringComparer.Ordinal)
            .Where(each => facts.NumberOf(each.Number) is not null)
            .ToFrozenDictionary(each => each.Code, each => new E164(each.Number), StringComparer.Ordinal),
        ReachOverridesModel.Of(overrides ?? new ReachOverrides(config.UserId), facts),
        ReachBlocks.Of(config.Blocks));

    private static FrozenDictionary<string, ReachProfileModel> ProfilesOf(ReachConfig config, ReachFacts facts)
    {
        var standard = config.Profiles.FirstOrDefault(each => each.Name == ReachDefaults.Standard) ?? new ReachProfileConfig(ReachDefaults.Standard);
        return config.Profiles.Append(standard).Append(ReachDefaults.Quiet)
            .DistinctBy(each => each.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(each => each.Name, each => ReachProfileModel.Of(each, standard, facts), StringComparer.Ordinal);
    }
}

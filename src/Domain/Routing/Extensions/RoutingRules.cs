using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What holds of every extension that leads calls on. Whether the places it names exist is for the store to say.</summary>
public static class RoutingRules
{
    public const int MaxNameLength = 100;
    public const int MaxPrefixLength = 20;
    public const int MaxRows = 500;

    /// <summary>Seconds that a caller is waited for.</summary>
    internal const int LongestTimeout = 60;

    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all extensions of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(RoutingConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        ExtensionRules.CheckNumber(errors, "extension", config.Extension, tenantLength, config.Type);
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.Require(
            config.Type is not null, "type", "one",
            "give exactly one of group, forward, timeRouting, locationRouting, callLimit, menu, authentication, selector, plan, indicator, timeFilter, backUp, nightMode, shortNumber, disa and signIn");
        var check = new RoutingCheck(errors, config.Extension, tenantLength);
        foreach (var part in config.Parts)
            part.Check(check);
        foreach (var (field, sound) in RoutingPlaces.SoundsOf(config))
            errors.Require(SoundId.TryParse(sound, out _), field, "format", $"{field} is the id of a sound");
        return errors.ToImmutable();
    }

    /// <summary>Whether it goes by opening times.</summary>
    public static bool HasTimes(RoutingConfig config) => config.Part?.Calendar is not null;

    /// <summary>Public holidays that the tenant's country has not.</summary>
    public static void CheckCountry(FieldErrors errors, RoutingConfig config, string country)
    {
        if (config.Part?.Calendar is var (field, times))
            OpeningTimesRules.CheckCountry(errors, field, times, country);
    }
}

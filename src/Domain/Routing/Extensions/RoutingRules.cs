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
    public const int MaxMembers = 100;
    public const int MaxRows = 500;
    private const int MaxCalls = 1000;
    private const int MaxSteps = 20;

    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all extensions of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(RoutingConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        ExtensionRules.CheckNumber(errors, "extension", config.Extension, tenantLength);
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.Require(config.Type is not null, "type", "one", "give exactly one of group, forward, timeRouting, locationRouting, callLimit, menu, authentication, selector, plan and indicator");
        var places = new PlaceCheck(errors, config.Extension);
        if (config.Group is { } group)
            Check(errors, places, group, tenantLength);
        if (config.Forward is { } forward)
            Check(errors, places, forward);
        if (config.TimeRouting is { } times)
            Check(errors, places, times);
        if (config.LocationRouting is { } locations)
            Check(errors, places, locations);
        if (config.CallLimit is { } limit)
            Check(errors, places, limit);
        if (config.Plan is { } plan)
            Check(errors, places, plan);
        if (config.Indicator is { } indicator)
        {
            places.Require(indicator.Green, "indicator.green");
            places.Require(indicator.Red, "indicator.red");
        }

        if (config.Menu is { } menu)
            QuestionRules.Check(errors, places, menu);
        if (config.Authentication is { } known)
            QuestionRules.Check(errors, places, known);
        if (config.Selector is { } selector)
            QuestionRules.Check(errors, places, selector);
        foreach (var (field, sound) in RoutingPlaces.SoundsOf(config))
            errors.Require(SoundId.TryParse(sound, out _), field, "format", $"{field} is the id of a sound");
        return errors.ToImmutable();
    }

    private static void Check(FieldErrors errors, PlaceCheck places, GroupConfig group, int? tenantLength)
    {
        errors.Require(group.Members.Length is > 0 and <= MaxMembers, "group.members", "range", $"a group has 1 to {MaxMembers} members");
        errors.Require(group.Members.Distinct(StringComparer.Ordinal).Count() == group.Members.Length, "group.members", "unique", "a member is there only once");
        for (var i = 0; i < group.Members.Length; i++)
        {
            places.Require(group.Members[i], $"group.members[{i}]");
            errors.Require(
                group.Order != HuntOrder.Simultaneous || group.Members[i].Length == (tenantLength ?? group.Members[i].Length),
                $"group.members[{i}]", "outside", "numbers outside ring one after the other only");
        }

        errors.Require(Enum.IsDefined(group.Order), "group.order", "unknown", $"order is one of {string.Join(", ", Enum.GetNames<HuntOrder>())}");
        errors.Require(group.MemberSeconds is >= 5 and <= 120, "group.memberSeconds", "range", "memberSeconds is 5 to 120");
        errors.Require(group.NoAnswerSeconds is >= 5 and <= 600, "group.noAnswerSeconds", "range", "noAnswerSeconds is 5 to 600");
        places.Allow(group.Always, "group.always");
        places.Allow(group.Busy, "group.busy");
        places.Allow(group.NoAnswer, "group.noAnswer");
        places.Allow(group.Unregistered, "group.unregistered");
        CheckShown(errors, "group", group.Shown, group.Number);
        errors.RequireOptionalText(group.Prefix, "group.prefix", MaxPrefixLength);
    }

    private static void Check(FieldErrors errors, PlaceCheck places, ForwardConfig forward)
    {
        places.Require(forward.To, "forward.to");
        CheckShown(errors, "forward", forward.Shown, forward.Number);
    }

    private static void Check(FieldErrors errors, PlaceCheck places, TimeRoutingConfig times)
    {
        errors.Require(times.Periods.Length <= MaxRows, "timeRouting.periods", "range", $"there are at most {MaxRows} periods");
        for (var i = 0; i < times.Periods.Length; i++)
        {
            var field = $"timeRouting.periods[{i}]";
            WeekPeriodRules.Check(errors, field + ".period", times.Periods[i].Period);
            places.Require(times.Periods[i].To, field + ".to");
            errors.RequireOptionalText(times.Periods[i].Description, field + ".description", MaxNameLength);
        }

        places.Require(times.Otherwise, "timeRouting.otherwise");
        if (errors.IsEmpty)
            CheckOverlaps(errors, times);
    }

    // Of periods within each other the shorter counts; of two as long, nobody could say which.
    private static void CheckOverlaps(FieldErrors errors, TimeRoutingConfig times)
    {
        var periods = times.Periods.Select(row => WeekPeriodRules.ToModel(row.Period)).ToList();
        for (var i = 0; i < periods.Count; i++)
        {
            var other = periods.FindIndex(i + 1, period => period.Length == periods[i].Length && period.Overlaps(periods[i]));
            if (other >= 0)
                errors.Add($"timeRouting.periods[{other}]", "overlap", $"it is as long as period {i} and holds at the same time");
        }
    }

    private static void Check(FieldErrors errors, PlaceCheck places, LocationRoutingConfig locations)
    {
        errors.Require(Enum.IsDefined(locations.By), "locationRouting.by", "unknown", $"by is one of {string.Join(", ", Enum.GetNames<LocationKey>())}");
        errors.Require(locations.Rows.Length <= MaxRows, "locationRouting.rows", "range", $"there are at most {MaxRows} rows");
        for (var i = 0; i < locations.Rows.Length; i++)
        {
            var field = $"locationRouting.rows[{i}]";
            var match = locations.Rows[i].Match;
            errors.Require(PlaceCheck.IsBeginning(match), field + ".match", "format", "match is 1 to 16 digits, perhaps after a '+'");
            errors.Require(
                locations.By != LocationKey.PostalCode || match is { Length: <= 4 } and not ['+', ..], field + ".match", "format", "match is 1 to 4 digits of a postal code");
            places.Require(locations.Rows[i].To, field + ".to");
            errors.RequireOptionalText(locations.Rows[i].Prefix, field + ".prefix", MaxPrefixLength);
        }

        errors.Require(locations.Rows.DistinctBy(row => row.Match, StringComparer.Ordinal).Count() == locations.Rows.Length, "locationRouting.rows", "unique", "a match is there only once");
        places.Require(locations.Otherwise, "locationRouting.otherwise");
        places.Allow(locations.Withheld, "locationRouting.withheld");
        places.Allow(locations.Mobile, "locationRouting.mobile");
        errors.RequireOptionalText(locations.Prefix, "locationRouting.prefix", MaxPrefixLength);
        errors.RequireOptionalText(locations.WithheldPrefix, "locationRouting.withheldPrefix", MaxPrefixLength);
        errors.RequireOptionalText(locations.MobilePrefix, "locationRouting.mobilePrefix", MaxPrefixLength);
    }

    private static void Check(FieldErrors errors, PlaceCheck places, CallLimitConfig limit)
    {
        errors.Require(limit.Calls is > 0 and <= MaxCalls, "callLimit.calls", "range", $"calls is 1 to {MaxCalls}");
        places.Require(limit.Within, "callLimit.within");
        places.Allow(limit.Above, "callLimit.above");
        CheckShown(errors, "callLimit", limit.Shown, limit.Number);
    }

    private static void Check(FieldErrors errors, PlaceCheck places, PlanConfig plan)
    {
        errors.Require(plan.Steps.Length is > 0 and <= MaxSteps, "plan.steps", "range", $"a plan has 1 to {MaxSteps} steps");
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            places.Require(plan.Steps[i].To, $"plan.steps[{i}].to");
            errors.Require(plan.Steps[i].Seconds is >= 5 and <= 600, $"plan.steps[{i}].seconds", "range", "seconds is 5 to 600");
        }

        errors.RequireOptionalText(plan.Prefix, "plan.prefix", MaxPrefixLength);
    }

    private static void CheckShown(FieldErrors errors, string field, ShownNumber shown, string? number)
    {
        errors.Require(Enum.IsDefined(shown), $"{field}.shown", "unknown", $"shown is one of {string.Join(", ", Enum.GetNames<ShownNumber>())}");
        errors.Require(
            (shown == ShownNumber.Specific) == (number is not null), $"{field}.number", "kind", "a number is given when Specific is shown, and only then");
        errors.Require(number is null || E164.TryParse(number, out _), $"{field}.number", "format", "number is '+' and 7 to 15 digits");
    }
}

using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Routing;

/// <summary>Reads forms of extensions that lead calls on.</summary>
internal static class RoutingForms
{
    private static readonly TimeFilterConfig BlankFilter = new("", new ClosedConfig(), new OpeningTimesConfig());
    private static readonly NightModeConfig BlankNight = new("", NightModeState.Automatic, new OpeningTimesConfig());
    private static readonly DisaConfig BlankDisa = new("", "");
    private static readonly WeekPeriodConfig Unset = new(DayOfWeek.Monday, "", DayOfWeek.Monday, "");

    /// <summary>Of a new one of a type, with what a form has before anybody writes into it.</summary>
    public static FormValues Blank(ExtensionType type, ExtensionNumber? free) => FormValues.Of(new RoutingConfig(
        type == ExtensionType.ShortNumber ? "" : free?.Value ?? "",
        "",
        type == ExtensionType.Group ? new GroupConfig([]) : null,
        type == ExtensionType.Forward ? new ForwardConfig("") : null,
        type == ExtensionType.TimeRouting ? new TimeRoutingConfig([], "") : null,
        type == ExtensionType.LocationRouting ? new LocationRoutingConfig(LocationKey.AreaCode, [], "") : null,
        type == ExtensionType.CallLimit ? new CallLimitConfig(2, "") : null,
        type == ExtensionType.Ivr ? new MenuConfig([]) : null,
        type == ExtensionType.Authentication ? new AuthenticationConfig("") : null,
        type == ExtensionType.Selector ? new SelectorConfig("") : null,
        type == ExtensionType.CallPlan ? new PlanConfig([]) : null,
        type == ExtensionType.Indicator ? new IndicatorConfig() : null,
        type == ExtensionType.TimeFilter ? BlankFilter : null,
        type == ExtensionType.BackUp ? new BackUpConfig([], "", "") : null,
        type == ExtensionType.NightMode ? BlankNight : null,
        type == ExtensionType.ShortNumber ? new ShortNumberConfig("") : null,
        type == ExtensionType.Disa ? BlankDisa : null,
        type == ExtensionType.SignIn ? new SignInConfig(new SignInCodeConfig()) : null));

    /// <summary>Null, with the reason among the errors, for what can never be.</summary>
    public static RoutingConfig? Read(FormValues values, ExtensionType type, string? extension, FieldErrors errors)
    {
        if (values.Read<RoutingConfig>(errors) is not { } read)
            return null;
        var times = read.TimeRouting ?? (type == ExtensionType.TimeRouting ? new TimeRoutingConfig([], "") : null);
        return read with
        {
            Extension = extension ?? read.Extension ?? "",
            Name = read.Name ?? "",
            Plan = read.Plan ?? (type == ExtensionType.CallPlan ? new PlanConfig([]) : null),
            Indicator = Filled(read.Indicator ?? (type == ExtensionType.Indicator ? new IndicatorConfig() : null)),
            Disa = read.Disa ?? (type == ExtensionType.Disa ? BlankDisa : null),
            TimeFilter = Filled(read.TimeFilter ?? (type == ExtensionType.TimeFilter ? BlankFilter : null)),
            NightMode = Filled(read.NightMode ?? (type == ExtensionType.NightMode ? BlankNight : null)),
            SignIn = read.SignIn ?? (type == ExtensionType.SignIn ? new SignInConfig() : null),
            TimeRouting = times is null ? null : times with { Periods = [.. times.Periods.Select(row => row with { Period = row.Period ?? Unset })] },
        };
    }

    // What a form has as empty.
    private static IndicatorConfig? Filled(IndicatorConfig? indicator)
    {
        return indicator is null ? null : indicator with { OnGreen = [.. indicator.OnGreen.Select(Without)], OnRed = [.. indicator.OnRed.Select(Without)] };

        static IndicatorActionConfig Without(IndicatorActionConfig action) => action.Extension is "" ? action with { Extension = null } : action;
    }

    // What a form leaves out altogether when nothing is written there.
    private static TimeFilterConfig? Filled(TimeFilterConfig? filter) =>
        filter is null ? null : filter with { Open = filter.Open ?? "", Closed = filter.Closed ?? new ClosedConfig(), Times = filter.Times ?? new OpeningTimesConfig() };

    private static NightModeConfig? Filled(NightModeConfig? night) =>
        night is null ? null : night with { To = night.To ?? "", Times = night.Times ?? new OpeningTimesConfig() };
}

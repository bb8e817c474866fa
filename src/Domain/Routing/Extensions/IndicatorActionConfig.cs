using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schemes;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>One thing that a function indicator does when it is switched to a side, as asked for from outside (SPEC R6).</summary>
/// <param name="Action">Which of what follows is given depends on it.</param>
/// <param name="Scheme">Of ActivatePlan: the name of the scheme.</param>
/// <param name="Plan">Of ActivatePlan: the number of the plan; null to leave it to the schedule again.</param>
/// <param name="Extension">Of all others: the time filter, the night mode or the indicator.</param>
/// <param name="Availability">Of SetAvailability.</param>
/// <param name="NightMode">Of SetNightMode.</param>
/// <param name="Side">Of SwitchIndicator: how it is to stand.</param>
public sealed record IndicatorActionConfig(
    IndicatorActionKind Action,
    string? Scheme = null,
    int? Plan = null,
    string? Extension = null,
    Availability? Availability = null,
    NightModeState? NightMode = null,
    IndicatorSide? Side = null)
{
    /// <summary>What its extension has to be; null where it has none.</summary>
    internal ExtensionType? Target => Action switch
    {
        IndicatorActionKind.SetAvailability => ExtensionType.TimeFilter,
        IndicatorActionKind.SetNightMode => ExtensionType.NightMode,
        IndicatorActionKind.SwitchIndicator => ExtensionType.Indicator,
        _ => null,
    };

    /// <summary>For people.</summary>
    internal string Said => Action switch
    {
        IndicatorActionKind.ActivatePlan when Plan is { } plan => string.Create(CultureInfo.InvariantCulture, $"{Scheme} {plan}"),
        IndicatorActionKind.ActivatePlan => $"{Scheme} by schedule",
        IndicatorActionKind.SetAvailability => $"{Extension} {Availability}",
        IndicatorActionKind.SetNightMode => $"{Extension} {NightMode}",
        _ => $"{Extension} {Side}",
    };

    /// <summary>The extension as it is once this is done: the same where it is so already, or is not what it has to be.</summary>
    public RoutingConfig Applied(RoutingConfig to) => (Action, to) switch
    {
        (IndicatorActionKind.SetAvailability, { TimeFilter: { } filter }) when Availability is { } wanted && filter.Availability != wanted =>
            to with { TimeFilter = filter with { Availability = wanted } },
        (IndicatorActionKind.SetNightMode, { NightMode: { } night }) when NightMode is { } wanted && night.State != wanted =>
            to with { NightMode = night with { State = wanted } },
        (IndicatorActionKind.SwitchIndicator, { Indicator: { } other }) when Side is { } wanted && other.IsRed != (wanted == IndicatorSide.Red) =>
            to with { Indicator = other with { IsRed = !other.IsRed } },
        _ => to,
    };

    internal void Check(RoutingCheck check, string field)
    {
        check.Defined(Action, field + ".action");
        if (!Enum.IsDefined(Action))
            return;
        Check(check, IndicatorActionKind.ActivatePlan, Scheme is not null, field + ".scheme");
        Check(check, IndicatorActionKind.SetAvailability, Availability is not null, field + ".availability");
        Check(check, IndicatorActionKind.SetNightMode, NightMode is not null, field + ".nightMode");
        Check(check, IndicatorActionKind.SwitchIndicator, Side is not null, field + ".side");
        check.Errors.Require(Plan is null || Action == IndicatorActionKind.ActivatePlan, field + ".plan", "kind", $"plan is none of {Action}");
        if (Plan is { } plan)
            check.Range(plan, 1, SchemeRules.MaxPlan, field + ".plan");
        if (Availability is { } availability)
            check.Defined(availability, field + ".availability");
        if (NightMode is { } night)
            check.Defined(night, field + ".nightMode");
        if (Side is { } side)
            check.Defined(side, field + ".side");
        if (Target is null)
            check.Errors.Require(Extension is null, field + ".extension", "kind", $"extension is none of {Action}");
        else
            check.Extension(Extension, field + ".extension");
    }

    private void Check(RoutingCheck check, IndicatorActionKind kind, bool isGiven, string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        if (Action == kind)
            check.Errors.Require(isGiven, field, "required", $"{name} is required for {kind}");
        else
            check.Errors.Require(!isGiven, field, "kind", $"{name} is none of {Action}");
    }
}

using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Makes models of what passed <see cref="RoutingRules"/>.</summary>
public static class RoutingModels
{
    /// <param name="plan">Of the tenant's country: in it the beginnings of numbers are written.</param>
    public static RoutingModel Of(RoutingConfig config, NationalPlan plan)
    {
        var extension = new ExtensionNumber(config.Extension);
        return config switch
        {
            { Group: { } group } => Of(extension, config.Name, group),
            { Forward: { } forward } => new RoutingModel.Forward(extension, config.Name, new Destination(forward.To), Shown(forward.Shown, forward.Number)),
            { TimeRouting: { } times } => Of(extension, config.Name, times),
            { LocationRouting: { } locations } => Of(extension, config.Name, locations, plan),
            { CallLimit: { } limit } => new RoutingModel.CallLimit(
                extension, config.Name, limit.Calls, new Destination(limit.Within), Place(limit.Above), Shown(limit.Shown, limit.Number)),
            { Plan: { } steps } => new RoutingModel.Plan(
                extension, config.Name, [.. steps.Steps.Select(step => new RouteTurn(new Destination(step.To), TimeSpan.FromSeconds(step.Seconds)))], steps.Prefix),
            { Indicator: { } switched } =>
                new RoutingModel.Indicator(extension, config.Name, new Destination(switched.Green), new Destination(switched.Red), switched.IsRed),
            { Menu: { } menu } => Of(extension, config.Name, menu),
            { Authentication: { } known } => Of(extension, config.Name, known, plan),
            { Selector: { } selector } => new RoutingModel.Selector(
                extension, config.Name, new Destination(selector.Fallback), Sound(selector.Greeting), selector.RingsFirst, TimeSpan.FromSeconds(selector.TimeoutSeconds)),
            _ => throw new ArgumentException("It leads nowhere.", nameof(config)),
        };
    }

    private static RoutingModel.Group Of(ExtensionNumber extension, string name, GroupConfig group) => new(
        extension,
        name,
        [.. group.Members.Select(member => new Destination(member))],
        group.Order,
        TimeSpan.FromSeconds(group.MemberSeconds),
        group.AllowsForwarding,
        Place(group.Always),
        Place(group.Busy),
        Place(group.NoAnswer),
        TimeSpan.FromSeconds(group.NoAnswerSeconds),
        Place(group.Unregistered),
        Shown(group.Shown, group.Number),
        group.Prefix);

    private static RoutingModel.TimeRouting Of(ExtensionNumber extension, string name, TimeRoutingConfig times) => new(
        extension,
        name,
        [
            .. times.Periods
                .Select(row => new TimeRoute(WeekPeriodRules.ToModel(row.Period), new Destination(row.To), row.Description))
                .OrderBy(route => route.Period.Length),
        ],
        new Destination(times.Otherwise));

    private static RoutingModel.LocationRouting Of(ExtensionNumber extension, string name, LocationRoutingConfig locations, NationalPlan plan) => new(
        extension,
        name,
        locations.By,
        [
            .. locations.Rows
                .Select(row => new LocationRoute(locations.By == LocationKey.PostalCode ? row.Match : plan.ReadBeginning(row.Match) ?? row.Match, new Destination(row.To), row.Prefix))
                .OrderByDescending(route => route.Match.Length),
        ],
        new LocationRoute("", new Destination(locations.Otherwise), locations.Prefix),
        Place(locations.Withheld) is { } withheld ? new LocationRoute("", withheld, locations.WithheldPrefix) : null,
        Place(locations.Mobile) is { } mobile ? new LocationRoute("", mobile, locations.MobilePrefix) : null);

    private static RoutingModel.Menu Of(ExtensionNumber extension, string name, MenuConfig menu) => new(
        extension,
        name,
        [.. menu.Options.Select(option => new MenuOption(option.Code, option.Name, option.Action, Place(option.To), option.Prefix, Sound(option.Sound)))],
        Sound(menu.Greeting),
        menu.Options.Any(option => option.Code == MenuOption.AnyCode) ? menu.Digits : menu.Options.Max(option => option.Code.Length),
        TimeSpan.FromSeconds(menu.TimeoutSeconds),
        menu.Repeats,
        Place(menu.Receptionist),
        Place(menu.NoChoice));

    private static RoutingModel.Authentication Of(ExtensionNumber extension, string name, AuthenticationConfig known, NationalPlan plan) => new(
        extension,
        name,
        new Destination(known.To),
        [.. known.Callers.Select(caller => plan.ReadBeginning(caller) ?? caller)],
        known.Pins,
        known.Prefix,
        Sound(known.Welcome),
        Sound(known.Fallback),
        Place(known.Otherwise));

    private static SoundId? Sound(string? text) => SoundId.TryParse(text, out var id) ? id : null;

    private static Destination? Place(string? text) => text is null ? null : new Destination(text);

    private static ShownChoice Shown(ShownNumber shown, string? number) => new(shown, number is null ? null : new E164(number));
}

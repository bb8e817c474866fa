namespace Softswitch.Domain.Routing.Extensions;

/// <summary>All places that an extension leads to, wherever they are written in its configuration.</summary>
public static class RoutingPlaces
{
    private const string Members = "group.members";

    /// <summary>Each with the field it is in.</summary>
    public static IEnumerable<(string Field, string Place)> Of(RoutingConfig config)
    {
        var places = new List<(string Field, string Place)>();
        Rewrite(config, (field, place) =>
        {
            places.Add((field, place));
            return place;
        });
        return places;
    }

    /// <summary>The same, with another place for one.</summary>
    public static RoutingConfig Renamed(RoutingConfig config, string from, string to) => Rewrite(config, (_, place) => place == from ? to : place);

    /// <summary>Whether a field is that of a member of a group.</summary>
    public static bool IsMember(string field) => field.StartsWith(Members, StringComparison.Ordinal);

    /// <summary>The number of the tenant that is shown outside, when one is given.</summary>
    public static (string Field, string Number)? ShownNumberOf(RoutingConfig config) => config switch
    {
        { Group.Number: { } number } => ("group.number", number),
        { Forward.Number: { } number } => ("forward.number", number),
        { CallLimit.Number: { } number } => ("callLimit.number", number),
        _ => null,
    };

    /// <summary>The sounds that it plays, each with the field it is in.</summary>
    public static IEnumerable<(string Field, string Sound)> SoundsOf(RoutingConfig config)
    {
        IEnumerable<(string Field, string? Sound)> fields =
        [
            ("menu.greeting", config.Menu?.Greeting),
            .. config.Menu?.Options.Select((option, i) => ($"menu.options[{i}].sound", option.Sound)) ?? [],
            ("authentication.welcome", config.Authentication?.Welcome),
            ("authentication.fallback", config.Authentication?.Fallback),
            ("selector.greeting", config.Selector?.Greeting),
        ];
        return from field in fields where field.Sound is not null select (field.Field, field.Sound!);
    }

    private static RoutingConfig Rewrite(RoutingConfig config, Func<string, string, string> write) => config with
    {
        Group = config.Group is { } group ? Rewrite(group, write) : null,
        Forward = config.Forward is { } forward ? forward with { To = write("forward.to", forward.To) } : null,
        TimeRouting = config.TimeRouting is { } times ? Rewrite(times, write) : null,
        LocationRouting = config.LocationRouting is { } locations ? Rewrite(locations, write) : null,
        CallLimit = config.CallLimit is { } limit
            ? limit with { Within = write("callLimit.within", limit.Within), Above = Maybe(write, "callLimit.above", limit.Above) }
            : null,
        Plan = config.Plan is { } plan
            ? plan with { Steps = [.. plan.Steps.Select((step, i) => step with { To = write($"plan.steps[{i}].to", step.To) })] }
            : null,
        Indicator = config.Indicator is { } indicator
            ? indicator with { Green = write("indicator.green", indicator.Green), Red = write("indicator.red", indicator.Red) }
            : null,
        Menu = config.Menu is { } menu ? Rewrite(menu, write) : null,
        Authentication = config.Authentication is { } known
            ? known with { To = write("authentication.to", known.To), Otherwise = Maybe(write, "authentication.otherwise", known.Otherwise) }
            : null,
        Selector = config.Selector is { } selector ? selector with { Fallback = write("selector.fallback", selector.Fallback) } : null,
    };

    private static MenuConfig Rewrite(MenuConfig menu, Func<string, string, string> write) => menu with
    {
        Options = [.. menu.Options.Select((option, i) => option with { To = Maybe(write, $"menu.options[{i}].to", option.To) })],
        Receptionist = Maybe(write, "menu.receptionist", menu.Receptionist),
        NoChoice = Maybe(write, "menu.noChoice", menu.NoChoice),
    };

    private static GroupConfig Rewrite(GroupConfig group, Func<string, string, string> write) => group with
    {
        Members = [.. group.Members.Select((member, i) => write($"{Members}[{i}]", member))],
        Always = Maybe(write, "group.always", group.Always),
        Busy = Maybe(write, "group.busy", group.Busy),
        NoAnswer = Maybe(write, "group.noAnswer", group.NoAnswer),
        Unregistered = Maybe(write, "group.unregistered", group.Unregistered),
    };

    private static TimeRoutingConfig Rewrite(TimeRoutingConfig times, Func<string, string, string> write) => times with
    {
        Periods = [.. times.Periods.Select((row, i) => row with { To = write($"timeRouting.periods[{i}].to", row.To) })],
        Otherwise = write("timeRouting.otherwise", times.Otherwise),
    };

    private static LocationRoutingConfig Rewrite(LocationRoutingConfig locations, Func<string, string, string> write) => locations with
    {
        Rows = [.. locations.Rows.Select((row, i) => row with { To = write($"locationRouting.rows[{i}].to", row.To) })],
        Otherwise = write("locationRouting.otherwise", locations.Otherwise),
        Withheld = Maybe(write, "locationRouting.withheld", locations.Withheld),
        Mobile = Maybe(write, "locationRouting.mobile", locations.Mobile),
    };

    private static string? Maybe(Func<string, string, string> write, string field, string? place) => place is null ? null : write(field, place);
}

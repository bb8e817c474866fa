namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What function indicators name besides extensions, and how they switch each other.</summary>
public static class IndicatorPlaces
{
    /// <summary>The number plans that are made active, each with the field of the action; a null plan leaves the scheme to its schedule.</summary>
    public static IEnumerable<(string Field, string Scheme, int? Plan)> PlansOf(RoutingConfig config) =>
        from each in IndicatorConfig.ActionsOf(config.Indicator)
        where each.Action.Scheme is not null
        select (each.Field, each.Action.Scheme!, each.Action.Plan);

    /// <summary>The same, where a scheme has another name.</summary>
    public static RoutingConfig Renamed(RoutingConfig config, string from, string to)
    {
        return config.Indicator is not { } indicator ? config : config with
        {
            Indicator = indicator with { OnGreen = [.. indicator.OnGreen.Select(Follow)], OnRed = [.. indicator.OnRed.Select(Follow)] },
        };

        IndicatorActionConfig Follow(IndicatorActionConfig action) => action.Scheme == from ? action with { Scheme = to } : action;
    }

    /// <summary>The fields of an indicator that switch another which in the end switches it again.</summary>
    /// <param name="all">The indicators of the tenant, as they are without this change.</param>
    public static IEnumerable<string> Circles(RoutingConfig config, IEnumerable<RoutingConfig> all)
    {
        var others = all.Where(other => other.Extension != config.Extension).ToDictionary(other => other.Extension, Switched, StringComparer.Ordinal);
        return
            from each in IndicatorConfig.ActionsOf(config.Indicator)
            where each.Action is { Action: IndicatorActionKind.SwitchIndicator, Extension: { } next } && Leads(next, config.Extension, others)
            select each.Field + ".extension";
    }

    private static ImmutableArray<string> Switched(RoutingConfig config) =>
    [
        .. from each in IndicatorConfig.ActionsOf(config.Indicator)
           where each.Action is { Action: IndicatorActionKind.SwitchIndicator, Extension: not null }
           select each.Action.Extension,
    ];

    private static bool Leads(string from, string to, Dictionary<string, ImmutableArray<string>> switched)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var at))
        {
            if (at == to)
                return true;
            if (!known.Add(at) || !switched.TryGetValue(at, out var next))
                continue;
            foreach (var each in next)
                open.Push(each);
        }

        return false;
    }
}

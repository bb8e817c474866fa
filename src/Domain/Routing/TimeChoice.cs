using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Where time-based routing leads at an instant (SPEC X10).</summary>
internal static class TimeChoice
{
    /// <param name="local">In the time zone of the tenant.</param>
    /// <param name="period">Which period holds, for people.</param>
    public static Destination Of(RoutingModel.TimeRouting times, DateTime local, out string period)
    {
        foreach (var route in times.Periods)
        {
            if (!route.Period.Contains(local))
                continue;
            period = Describe(route);
            return route.To;
        }

        period = "outside of all periods";
        return times.Otherwise;
    }

    private static string Describe(TimeRoute route)
    {
        var text = $"{route.Period.FromText} - {route.Period.ToText}";
        return route.Description.Length == 0 ? text : $"{route.Description}, {text}";
    }
}

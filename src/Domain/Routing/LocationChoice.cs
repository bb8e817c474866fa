using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Where location-based routing leads somebody (SPEC X9, R8).</summary>
internal static class LocationChoice
{
    /// <param name="match">What of the caller counted, for people.</param>
    public static LocationRoute Of(RoutingModel.LocationRouting locations, RoutingCaller caller, NationalPlan plan, out string match)
    {
        var number = locations.By == LocationKey.CalledNumber ? caller.Called : caller.Shown;
        if (number is null)
        {
            match = "withheld";
            return locations.Withheld ?? locations.Otherwise;
        }

        if (Find(locations, number) is { } row)
        {
            match = $"{number} begins like {row.Match}";
            return row;
        }

        if (locations.By != LocationKey.CalledNumber && caller.Number is { } outside && plan.CategoryOf(outside) == NumberCategory.Mobile)
        {
            match = $"{number} is mobile";
            return locations.Mobile ?? locations.Otherwise;
        }

        match = $"{number} is in no row";
        return locations.Otherwise;
    }

    private static LocationRoute? Find(RoutingModel.LocationRouting locations, string number)
    {
        foreach (var row in locations.Rows)
        {
            if (NumberBeginning.Matches(row.Match, number))
                return row;
        }

        return null;
    }
}

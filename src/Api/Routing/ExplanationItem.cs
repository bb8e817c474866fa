using Softswitch.Domain.Routing;

namespace Softswitch.Api.Routing;

/// <summary>All stations of a way, the first first; each names those after it by their number in this list.</summary>
internal sealed record ExplanationItem(IReadOnlyList<StationItem> Stations)
{
    public static ExplanationItem Of(RouteNode first)
    {
        var stations = new List<StationItem?>();
        Add(first, stations);
        return new ExplanationItem([.. stations.Select(station => station!)]);
    }

    private static int Add(RouteNode node, List<StationItem?> stations)
    {
        var number = stations.Count;
        stations.Add(null);
        stations[number] = new StationItem
        {
            Number = number,
            Reasons = node.Reasons,
            Kind = node.Kind,
            Places = node.Places,
            Seconds = node.Seconds,
            Prefix = node.Prefix,
            Next = [.. node.Next.Select(branch => new BranchItem(branch.When, Add(branch.Node, stations)))],
        };
        return number;
    }
}

using System.Diagnostics.Metrics;

namespace Softswitch.Dashboard.Live;

/// <summary>What this room measures of who looks on.</summary>
internal static class LiveInstruments
{
    private static readonly Meter Meter = new("Softswitch.Dashboard");

    private static readonly UpDownCounter<long> Subscribers =
        Meter.CreateUpDownCounter<long>("softswitch.live.subscribers", description: "Who follows live state on this node");

    private static readonly KeyValuePair<string, object?> Page = new("kind", "page");

    public static void Opened() => Subscribers.Add(1, Page);

    public static void Closed() => Subscribers.Add(-1, Page);
}

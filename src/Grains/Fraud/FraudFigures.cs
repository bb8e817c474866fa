using System.Diagnostics.Metrics;
using Softswitch.Domain.Fraud;

namespace Softswitch.Grains.Fraud;

/// <summary>How often limits of calls to outside were reached on this node, for metrics. Shown from the start: what a figure appears with, no alert sees as added.</summary>
internal static class FraudFigures
{
    private static readonly FraudLimit[] Limits = Enum.GetValues<FraudLimit>();
    private static readonly long[] OfChannels = new long[Limits.Length];
    private static readonly long[] OfTenants = new long[Limits.Length];
    private static readonly Meter Meter = new("Softswitch.Grains");

    private static readonly ObservableCounter<long> Alarms = Meter.CreateObservableCounter(
        "softswitch.fraud.alarms",
        () => Limits.SelectMany(limit => new[] { Of(limit, OfChannels, "channel"), Of(limit, OfTenants, "tenant") }),
        description: "Limits of calls to outside that were reached, by limit and whose it is");

    /// <summary>From now on the figure is there.</summary>
    public static void Show() => GC.KeepAlive(Alarms);

    public static void Reached(ReachedLimit reached) =>
        Interlocked.Increment(ref (reached.Channel is null ? OfTenants : OfChannels)[(int)reached.Limit]);

    private static Measurement<long> Of(FraudLimit limit, long[] counts, string whose) => new(
        Interlocked.Read(ref counts[(int)limit]),
        new KeyValuePair<string, object?>("limit", limit.ToString()),
        new KeyValuePair<string, object?>("of", whose));
}

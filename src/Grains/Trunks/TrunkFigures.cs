using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Trunks;

/// <summary>How the trunks whose grains are on this node are doing, for metrics.</summary>
internal static class TrunkFigures
{
    private static readonly ConcurrentDictionary<TrunkName, (int Calls, bool IsUp)> Known = new();

    private static readonly Meter Meter = new("Softswitch.Grains");

    private static readonly ObservableGauge<int> Up = Meter.CreateObservableGauge(
        "softswitch.trunk.up", () => Known.Select(trunk => Of(trunk.Key, trunk.Value.IsUp ? 1 : 0)), description: "1 while a trunk takes calls");

    private static readonly ObservableGauge<int> Calls = Meter.CreateObservableGauge(
        "softswitch.trunk.calls", () => Known.Select(trunk => Of(trunk.Key, trunk.Value.Calls)), description: "Calls on a trunk");

    public static void Set(TrunkName trunk, int calls, bool isUp) => Known[trunk] = (calls, isUp);

    /// <summary>Its grain leaves this node.</summary>
    public static void Remove(TrunkName trunk) => Known.TryRemove(trunk, out _);

    private static Measurement<int> Of(TrunkName trunk, int value) => new(value, new KeyValuePair<string, object?>("trunk", trunk.Value));
}

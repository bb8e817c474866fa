using System.Diagnostics.Metrics;

namespace Softswitch.Embedded.Hosting;

/// <summary>Shows how many grains of each class are active.</summary>
internal sealed class EngineMeter : IDisposable
{
    private readonly Meter _meter = new("Softswitch.Embedded");

    public EngineMeter(GrainCatalog catalog) => _meter.CreateObservableGauge(
        "softswitch.grains.active",
        () => catalog.Classes.Select(each => new Measurement<int>(each.Count, new KeyValuePair<string, object?>("type", each.TypeName))),
        description: "Active grains by their type");

    public void Dispose() => _meter.Dispose();
}

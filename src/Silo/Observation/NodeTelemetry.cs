using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Softswitch.Silo.Settings;

namespace Softswitch.Silo.Observation;

/// <summary>Gathers the metrics of all rooms, and traces where they are wanted.</summary>
internal static class NodeTelemetry
{
    private const string Ours = "Softswitch.*";

    private static readonly Meter Meter = new("Softswitch.Silo");

    // One for the process, however many nodes are in it.
    private static readonly ObservableGauge<int> Build = Meter.CreateObservableGauge(
        "softswitch.build.info",
        () => new Measurement<int>(
            1, new KeyValuePair<string, object?>("version", Version), new KeyValuePair<string, object?>("engine", EngineHosting.CanCluster ? "orleans" : "embedded")),
        description: "1, with what is running");

    private static string Version =>
        typeof(NodeTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void AddNodeTelemetry(this IServiceCollection services, SiloSettings settings)
    {
        // Made by being asked for.
        _ = Build;
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("softswitch", serviceVersion: Version, serviceInstanceId: settings.Gateway.Id.Value))
            .WithMetrics(metrics => metrics
                .AddMeter(Ours, "System.Runtime", "Microsoft.Orleans")

                // What the embedded engine calls it.
                .AddView("orleans-catalog-activations", "softswitch.grains.active")
                .AddPrometheusExporter());
        if (settings.Observation.Otlp is { } collector)
        {
            // By the id of the call, so that every node decides alike and nobody need tell the others.
            telemetry.WithTracing(tracing => tracing
                .AddSource(Ours)
                .SetSampler(new TraceIdRatioBasedSampler(settings.Observation.SampleRatio))
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        }
    }
}

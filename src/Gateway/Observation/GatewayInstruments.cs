using System.Diagnostics.Metrics;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Observation;

/// <summary>What this room measures as it happens. What has a counter already is read by <see cref="GatewayMeter"/>.</summary>
internal static class GatewayInstruments
{
    public const string Name = "Softswitch.Gateway";

    private static readonly Meter Meter = new(Name);

    // Seconds; from a call between machines beside each other to one whose caller has given up.
    private static readonly double[] Buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly Histogram<double> Setup = Meter.CreateHistogram(
        "softswitch.call.setup", "s", "From the caller's INVITE received to the first INVITE sent", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });

    private static readonly Counter<long> Registers = Meter.CreateCounter<long>("softswitch.registers", description: "REGISTER requests answered");

    private static readonly long[] Handshakes = new long[Enum.GetValues<HandshakeOutcome>().Length];

    public static void HandshakeEnded(HandshakeOutcome outcome) => Interlocked.Increment(ref Handshakes[(int)outcome]);

    /// <summary>Those of this process that ended so.</summary>
    public static long HandshakesEnded(HandshakeOutcome outcome) => Interlocked.Read(ref Handshakes[(int)outcome]);

    public static void CallSetUp(TimeSpan took) => Setup.Record(took.TotalSeconds);

    /// <param name="result">One of a few words.</param>
    public static void Registered(string result) => Registers.Add(1, new KeyValuePair<string, object?>("result", result));
}

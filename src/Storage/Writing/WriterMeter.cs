using System.Diagnostics.Metrics;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

/// <summary>Shows how the writer of bindings and CDRs is doing.</summary>
internal sealed class WriterMeter : IDisposable
{
    // Seconds; from a commit to memory to a database that hangs.
    private static readonly double[] Buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Meter _meter = new("Softswitch.Storage");
    private readonly Histogram<double> _commits;

    public WriterMeter(Func<StorageHealth> health, Func<int> queued)
    {
        _commits = _meter.CreateHistogram(
            "softswitch.storage.commit", "s", "Transactions of the writer", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        _meter.CreateObservableGauge("softswitch.storage.available", () => health().IsAvailable ? 1 : 0, description: "1 while the database takes writes");
        _meter.CreateObservableGauge("softswitch.storage.queue.length", queued, description: "Bindings and CDRs that wait for the database");
        _meter.CreateObservableGauge("softswitch.storage.queue.cdrs", () => health().QueuedCdrs, description: "CDRs among them");
        _meter.CreateObservableCounter("softswitch.storage.rows", () => health().Rows, description: "Bindings and CDRs written");
    }

    public void Committed(TimeSpan took) => _commits.Record(took.TotalSeconds);

    /// <param name="records">How many there are now.</param>
    public void ShowSpool(Func<long> records) =>
        _meter.CreateObservableGauge("softswitch.cdr.spool.records", records, description: "CDRs in the file that the database did not take yet");

    public void Dispose() => _meter.Dispose();
}

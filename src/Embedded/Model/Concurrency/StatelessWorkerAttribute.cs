namespace Orleans.Concurrency;

/// <summary>Several activations share one key, so that calls run side by side.</summary>
/// <param name="maxLocalWorkers">Most activations per key; below one for the number of processors.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute(int maxLocalWorkers = -1) : Attribute
{
    public int MaxLocalWorkers { get; } = maxLocalWorkers > 0 ? maxLocalWorkers : Environment.ProcessorCount;
}

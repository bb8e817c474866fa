namespace Softswitch.Gateway.Admission;

/// <summary>What was turned away before it cost anything, since start.</summary>
internal sealed class AdmissionCounters
{
    private long _flooded;
    private long _failures;
    private long _oversized;
    private long _scanners;

    /// <summary>Unproven requests above the limit of their source, dropped.</summary>
    public long Flooded => Interlocked.Read(ref _flooded);

    /// <summary>Credentials not looked at, for too many of their source were wrong.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Unproven requests whose answers would be too long to keep.</summary>
    public long Oversized => Interlocked.Read(ref _oversized);

    /// <summary>Requests of tools that look for telephone systems, dropped.</summary>
    public long Scanners => Interlocked.Read(ref _scanners);

    public void CountFlooded() => Interlocked.Increment(ref _flooded);

    public void CountFailure() => Interlocked.Increment(ref _failures);

    public void CountOversized() => Interlocked.Increment(ref _oversized);

    public void CountScanner() => Interlocked.Increment(ref _scanners);
}

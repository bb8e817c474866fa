namespace Softswitch.Gateway.Admission;

/// <summary>What one source has left. Mutable, part of its table.</summary>
internal struct SourceBucket
{
    public SourceKey Source;
    public double Tokens;
    public long FilledAt;
}

namespace Softswitch.Engine.Tests.Probes;

/// <summary>What one operation costs.</summary>
public sealed record CallCost(double Bytes, double Nanoseconds);

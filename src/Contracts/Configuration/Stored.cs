namespace Softswitch.Contracts.Configuration;

/// <summary>A stored value and its etag: <paramref name="Version"/> starts at 1 and grows with every change.</summary>
public sealed record Stored<T>(T Value, long Version);

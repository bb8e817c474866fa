namespace Softswitch.Storage.Clusters;

/// <summary>One node's vote that another is dead.</summary>
/// <param name="By">Address of the voter.</param>
/// <param name="At">Unix milliseconds.</param>
public sealed record Suspicion(string By, long At);

namespace Softswitch.Contracts.Records;

/// <summary>Which CDRs are wanted: those that started in [<paramref name="From"/>, <paramref name="Until"/>), unix ms, newest first.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
/// <param name="After">The cursor of the page before, or null.</param>
/// <param name="Limit">1 to 1000.</param>
public sealed record CdrQuery(long From, long Until, string? After = null, int Limit = 50);

namespace Softswitch.Contracts.Records;

/// <summary>Which CDRs are wanted: those that started in [<paramref name="From"/>, <paramref name="Until"/>), unix ms.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
/// <param name="After">The <see cref="CdrPosition"/> after which to go on, in the order asked for; null for the beginning.</param>
/// <param name="Limit">1 to 1000.</param>
/// <param name="OldestFirst">In the order of time; otherwise the newest first.</param>
/// <param name="Filter">Null for all of the period.</param>
public sealed record CdrQuery(
    long From, long Until, string? After = null, int Limit = 50, bool OldestFirst = false, CdrFilter? Filter = null);

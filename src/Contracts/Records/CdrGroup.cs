namespace Softswitch.Contracts.Records;

/// <summary>Calls that went one way and ended alike.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Verdict">As in <see cref="CdrRecord.Verdict"/>.</param>
/// <param name="Calls">How many.</param>
/// <param name="Answered">How many of them were answered.</param>
/// <param name="Talked">How long they talked together, in milliseconds.</param>
public sealed record CdrGroup(CdrDirection Direction, string Verdict, long Calls, long Answered, long Talked);

namespace Softswitch.Contracts.Records;

/// <summary>How the database is doing, as seen by the writer of bindings and CDRs.</summary>
/// <param name="IsAvailable">False from a failed commit until one succeeds.</param>
/// <param name="Reason">What the database said; null while available.</param>
/// <param name="Since">Unix time in milliseconds of the last change between the two.</param>
/// <param name="QueuedCdrs">CDRs that wait for the database.</param>
/// <param name="RefusedCdrs">CDRs that went to the file since the start because too many were waiting.</param>
/// <param name="Commits">Transactions committed by the writer since the start.</param>
/// <param name="Rows">Bindings and CDRs in them.</param>
public sealed record StorageHealth(
    bool IsAvailable, string? Reason, long Since, int QueuedCdrs, long RefusedCdrs, long Commits, long Rows);

namespace Softswitch.Embedded.Storage;

/// <summary>A stored state as written, and its etag.</summary>
public sealed record GrainStateRecord(ReadOnlyMemory<byte> State, string Etag);

using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

/// <summary>A CDR with its legs already written as JSON, which the caller's thread does.</summary>
internal sealed record CdrRow(CdrRecord Record, string Legs);

using Softswitch.Contracts.Records;
using Softswitch.Storage.Cdrs;

namespace Softswitch.Storage.Writing;

/// <summary>A CDR with all that its columns need beyond it, which the caller's thread works out.</summary>
/// <param name="Record">The record.</param>
/// <param name="Legs">Its legs as a line of JSON.</param>
/// <param name="Called">Who is on the leg that tells most of the called side.</param>
/// <param name="Keys">What its numbers are found by.</param>
internal sealed record CdrRow(CdrRecord Record, byte[] Legs, CdrParty? Called, CdrKeys Keys)
{
    public static CdrRow Of(CdrRecord record) => new(record, CdrJson.Line(record.Legs), record.CalledLeg?.Party, CdrKeys.Of(record));
}

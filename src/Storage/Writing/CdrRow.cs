using Softswitch.Contracts.Records;
using Softswitch.Storage.Cdrs;

namespace Softswitch.Storage.Writing;

/// <summary>A CDR with all that its columns need beyond it, which the caller's thread works out.</summary>
/// <param name="Record">The record.</param>
/// <param name="Line">It as a line of JSON.</param>
/// <param name="Legs">The part of the line that is its legs.</param>
/// <param name="Called">Who is on the leg that tells most of the called side.</param>
/// <param name="Keys">What its numbers are found by.</param>
internal sealed record CdrRow(CdrRecord Record, byte[] Line, ReadOnlyMemory<byte> Legs, CdrParty? Called, CdrKeys Keys)
{
    public static CdrRow Of(CdrRecord record)
    {
        var line = CdrJson.Line(record, out var legs);
        return new CdrRow(record, line, line.AsMemory(legs), record.CalledLeg?.Party, CdrKeys.Of(record));
    }
}

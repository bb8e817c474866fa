using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Storage.Cdrs;

namespace Softswitch.Storage.Writing;

/// <summary>The presumed record of a call under way as its columns want it, worked out once for all who keep it.</summary>
/// <param name="NotedAt">When a presumed record ends.</param>
/// <param name="Record">It as a line of JSON.</param>
internal sealed record NoteRow(CallId Call, long NotedAt, byte[] Record)
{
    public static NoteRow Of(CdrRecord presumed) => new(presumed.Call, presumed.Ended, CdrJson.Line(presumed));
}

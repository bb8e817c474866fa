using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Softswitch.Api.Answers;

/// <summary>What every answer of 400 and above says (RFC 9457).</summary>
internal sealed record ProblemBody
{
    [Description("Stable name of the kind of problem: urn:softswitch:problem:not-found")]
    public required string Type { get; init; }

    public required string Title { get; init; }

    [Description("The HTTP status")]
    public required int Status { get; init; }

    [Description("What is wrong this time, for people")]
    public required string Detail { get; init; }

    [Description("What is wrong with which field; absent when it is not about fields")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemField>? Errors { get; init; }
}

using System.ComponentModel;

namespace Softswitch.Api.Answers;

internal sealed record ProblemField
{
    [Description("JSON path of the member in the request body, or the name of the parameter or header: channels[0].password")]
    public required string Field { get; init; }

    [Description("Stable word for programs: required, format, range, length, unknown, weak, unique, fixed, in-use, unsupported")]
    public required string Rule { get; init; }

    [Description("Sentence for people; never holds a secret")]
    public required string Message { get; init; }
}

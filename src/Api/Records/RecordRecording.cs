using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordRecording
{
    [Description("In the folder recordings/<tenant> of the gateway of the leg")]
    public required string File { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long Milliseconds { get; init; }

    [Description("It could not be made, or not be kept to its end")]
    public required bool Failed { get; init; }

    public static RecordRecording Of(CdrRecording recording) => new()
    {
        File = recording.File,
        StartedAt = RecordItem.At(recording.Started),
        Milliseconds = recording.Milliseconds,
        Failed = recording.Failed,
    };
}

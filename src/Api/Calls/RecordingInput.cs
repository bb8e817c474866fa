using System.ComponentModel;
using Softswitch.Contracts.Calls;

namespace Softswitch.Api.Calls;

internal sealed record RecordingInput
{
    [Description("Recording begins or goes on with it; Paused leaves out what is said now, as a card number")]
    public required CallRecordingState State { get; init; }
}

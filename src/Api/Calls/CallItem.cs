using System.ComponentModel;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Calls;

internal sealed record CallItem
{
    public required string Id { get; init; }

    public required CallPhase Phase { get; init; }

    public required string CallerNumber { get; init; }

    public required string CallerName { get; init; }

    public required string Dialled { get; init; }

    [Description("Name of who is called; empty while unknown")]
    public required string DestinationName { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? RangAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required bool OnHold { get; init; }

    [Description("What became of the call; null while it lasts")]
    public required CallVerdict? Verdict { get; init; }

    [Description("How the talk is being recorded; null while it is not")]
    public required CallRecordingState? Recording { get; init; }

    [Description("The user for whom it rings at his assistants; null when it does not")]
    public required string? Manager { get; init; }

    [Description("The gateway that holds its media")]
    public required string Gateway { get; init; }

    public static CallItem Of(CallView view) => new()
    {
        Id = view.Id.ToString(),
        Phase = view.Phase,
        CallerNumber = view.CallerNumber,
        CallerName = view.CallerName,
        Dialled = view.Dialled,
        DestinationName = view.DestinationName,
        StartedAt = view.StartedAt,
        RangAt = view.RangAt,
        AnsweredAt = view.AnsweredAt,
        EndedAt = view.EndedAt,
        OnHold = view.OnHold,
        Verdict = view.Verdict,
        Recording = view.Recording,
        Manager = view.Manager?.ToString(),
        Gateway = view.Gateway.Value,
    };
}

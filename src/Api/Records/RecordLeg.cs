using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordLeg
{
    [Description("0 is the caller's")]
    public required int Leg { get; init; }

    public required RecordParty Party { get; init; }

    public required string? Gateway { get; init; }

    [Description("Call-ID of its dialog")]
    public required string? SipCallId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? RangAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required int? SipStatus { get; init; }

    [Description("Why it ended, in the words of the other side")]
    public required string? Reason { get; init; }

    public required RecordMedia? Media { get; init; }

    [Description("Of what was said on it, on the left, and to it")]
    public required IReadOnlyList<RecordRecording> Recordings { get; init; }

    [Description("What led the call where it went, step by step: on the leg of the caller, when something led it on")]
    public required IReadOnlyList<string> Way { get; init; }

    public static RecordLeg Of(CdrLeg leg) => new()
    {
        Leg = leg.Leg.Value,
        Party = RecordParty.Of(leg.Party),
        Gateway = leg.Gateway?.Value,
        SipCallId = leg.SipCallId,
        StartedAt = RecordItem.At(leg.Started),
        RangAt = RecordItem.At(leg.Ringing),
        AnsweredAt = RecordItem.At(leg.Answered),
        EndedAt = RecordItem.At(leg.Ended),
        SipStatus = leg.SipStatus,
        Reason = leg.Reason,
        Media = leg.Media is { } media ? RecordMedia.Of(media) : null,
        Recordings = [.. leg.Recordings.Select(RecordRecording.Of)],
        Way = leg.Way ?? [],
    };
}

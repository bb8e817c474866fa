using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordItem
{
    [Description("Id of the call")]
    public required string Call { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? RangAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required RecordParty Caller { get; init; }

    [Description("As received")]
    public required string Dialled { get; init; }

    [Description("The number called in E.164 form, before it was brought to an extension; null when it was none of outside")]
    public required string? Called { get; init; }

    [Description("The extension or E.164 number that came down to; null when nothing")]
    public required string? Destination { get; init; }

    [Description("Which way it went, seen from the tenant")]
    public required CdrDirection Direction { get; init; }

    [Description("Whole seconds of talk")]
    public required long TalkSeconds { get; init; }

    [Description("Answered, Busy, NoAnswer, Refused, Cancelled, NotFound, Unreachable, LimitReached, Barred, Congested, Unencrypted or Failed")]
    public required string Verdict { get; init; }

    [Description("Status given to the caller")]
    public required int? SipStatus { get; init; }

    [Description("Cause of ITU-T Q.850")]
    public required int? Q850Cause { get; init; }

    [Description("Who ended it")]
    public required HangUpSide HangUp { get; init; }

    [Description("Nothing more was heard of the call: it lasted until endedAt at least. Replaced when its end becomes known after all")]
    public required bool Presumed { get; init; }

    [Description("The caller's leg first, then one for each device that was offered the call")]
    public required IReadOnlyList<RecordLeg> Legs { get; init; }

    public static RecordItem Of(CdrRecord record) => new()
    {
        Call = record.Call.ToString(),
        StartedAt = At(record.Started),
        RangAt = At(record.Ringing),
        AnsweredAt = At(record.Answered),
        EndedAt = At(record.Ended),
        Caller = RecordParty.Of(record.Caller),
        Dialled = record.Dialled,
        Called = record.Called,
        Destination = record.Destination,
        Direction = record.Direction,
        TalkSeconds = record.Talked / 1000,
        Verdict = record.Verdict,
        SipStatus = record.SipStatus,
        Q850Cause = record.Q850Cause,
        HangUp = record.HangUp,
        Presumed = record.Presumed,
        Legs = [.. record.Legs.Select(RecordLeg.Of)],
    };

    internal static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    internal static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? At(known) : null;
}

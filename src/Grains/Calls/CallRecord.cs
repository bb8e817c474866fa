using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Calls;

/// <summary>The CDR of an ended call (SPEC B1, before rating).</summary>
internal static class CallRecord
{
    public static CdrRecord Of(CallState state, DateTimeOffset now)
    {
        var ended = state.EndedAt ?? now;
        return new CdrRecord(
            state.Offer!.Call,
            state.Tenant,
            state.StartedAt.ToUnixTimeMilliseconds(),
            state.RangAt?.ToUnixTimeMilliseconds(),
            state.AnsweredAt?.ToUnixTimeMilliseconds(),
            ended.ToUnixTimeMilliseconds(),
            Side(state.Caller),
            state.Offer.Dialled,
            state.Destination?.Number,
            (state.Verdict ?? CallVerdict.Failed).ToString(),
            state.Status == 0 ? null : state.Status,
            Q850(state),
            state.ReleasedBy is { } leg ? leg == LegId.Caller ? HangUpSide.Caller : HangUpSide.Called : HangUpSide.Platform,
            [.. state.Legs.Select(each => Of(each, state, ended))],
            state.Cause == ReleaseCause.GatewayLost,
            Called(state),
            Direction(state));
    }

    private static string? Called(CallState state) =>
        state.Offer!.Trunk is not null ? state.Offer.Dialled : E164.TryParse(state.Destination?.Number, out var number) ? number.Value : null;

    // Only calls to outside have to give reasons.
    private static CdrDirection Direction(CallState state) =>
        state.Offer!.Trunk is not null ? CdrDirection.Incoming
        : state.Reasons.IsEmpty ? CdrDirection.Internal
        : CdrDirection.Outgoing;

    // A trunk that took no call has said why; a caller who was turned away, what stood in his way.
    private static string? Reason(Leg leg, CallState state) =>
        leg.Seat is { } seat and not TrunkSeat.Granted ? seat.ToString()
        : leg.Verdict is { } verdict ? verdict.ToString()
        : leg.Id == LegId.Caller && IsTurnedAway(state) && !state.Reasons.IsEmpty
            ? $"{state.Reasons[^1].Rule}: {state.Reasons[^1].Value}"
            : null;

    private static bool IsTurnedAway(CallState state) =>
        state.Verdict is CallVerdict.Barred or CallVerdict.NotFound or CallVerdict.FraudLimit || state.Cause == ReleaseCause.FraudLimit;

    private static CdrLeg Of(Leg leg, CallState state, DateTimeOffset ended) => new(
        leg.Id,
        Side(leg.Party),
        state.Gateway,
        leg.Report?.SipCallId,
        leg.StartedAt.ToUnixTimeMilliseconds(),
        leg.RangAt?.ToUnixTimeMilliseconds(),
        leg.AnsweredAt?.ToUnixTimeMilliseconds(),
        (leg.EndedAt ?? ended).ToUnixTimeMilliseconds(),
        leg.Status == 0 ? null : leg.Status,
        leg.Report?.Media is { } media ? CdrMedia.Of(media) : null,
        Reason(leg, state),
        leg.Trunk is not null && leg.AnsweredAt is not null ? leg.Price ?? state.Price : null)
    {
        // Both sides are on that of the caller.
        Recordings = leg.Id == LegId.Caller ? [.. state.Recordings.Select(each => Of(each, ended))] : [],
        Way = leg.Id == LegId.Caller && state.Cursor is not null ? [.. state.Way.Select(step => step.ToString())] : null,
    };

    private static CdrRecording Of(TalkRecording recording, DateTimeOffset ended) => new(
        recording.Name + ".wav",
        recording.StartedAt.ToUnixTimeMilliseconds(),
        recording.Milliseconds ?? (long)(ended - recording.StartedAt).TotalMilliseconds,
        recording.Failed);

    private static CdrParty Side(Party party) => new(party.Channel, party.User, party.Number, party.Name, party.Trunk?.Value);

    // ITU-T Q.850 table 1, in the mapping of RFC 3398 8.2.6.
    private static int? Q850(CallState state) => state.Verdict switch
    {
        CallVerdict.Answered => 16,
        CallVerdict.Busy => 17,
        CallVerdict.NoAnswer => 19,
        CallVerdict.Unreachable => 20,
        CallVerdict.Refused => 21,
        CallVerdict.NotFound => 1,
        CallVerdict.Cancelled => 16,
        CallVerdict.LimitReached or CallVerdict.Congested => 34,
        CallVerdict.Barred or CallVerdict.FraudLimit => 21,
        CallVerdict.Unencrypted => 57,
        CallVerdict.Looped => 25,
        _ => 41,
    };
}

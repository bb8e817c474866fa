using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Calls;

/// <summary>A call as people and API clients see it.</summary>
/// <param name="Recording">Null while it is not recorded.</param>
/// <param name="Manager">The user for whom it rings at his assistants; null when it does not.</param>
public sealed record CallView(
    CallId Id,
    TenantId Tenant,
    CallPhase Phase,
    string CallerNumber,
    string CallerName,
    string Dialled,
    string DestinationName,
    DateTimeOffset StartedAt,
    DateTimeOffset? RangAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    bool OnHold,
    CallVerdict? Verdict,
    GatewayId Gateway,
    CallRecordingState? Recording = null,
    UserId? Manager = null)
{
    public static CallView Of(CallState state) => new(
        state.Offer!.Call,
        state.Tenant,
        state.Phase,
        state.Caller.Number,
        state.Caller.Name,
        state.Offer.Dialled,
        state.Destination?.Name ?? "",
        state.StartedAt,
        state.RangAt,
        state.AnsweredAt,
        state.EndedAt,
        state.Legs.Any(leg => leg is { Phase: LegPhase.Answered, Held: true }),
        state.Verdict,
        state.Gateway,
        state.Recording is { } recording ? recording.IsPaused ? CallRecordingState.Paused : CallRecordingState.Recording : null,
        state is { Phase: CallPhase.Ringing, Cursor.Manager: not null } ? state.Destination?.User : null);
}

using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Ladders;

/// <summary>One event or command between a gateway and a call.</summary>
/// <param name="At">By the clock of the gateway; of an event when it was taken.</param>
/// <param name="Number">Of the event; a command has that of the event it answered.</param>
/// <param name="Name">Such as Offered, Ring, Refuse; Collected for what the call decided by itself.</param>
/// <param name="Leg">The leg it is about, or null.</param>
/// <param name="Status">The SIP status in it, or null.</param>
/// <param name="Detail">What else says why, such as the number dialled or the verdict; empty for nothing.</param>
/// <param name="From">Where the call was before the event; null for a command.</param>
/// <param name="To">Where it was after; null for a command.</param>
public sealed record LadderStep(
    DateTimeOffset At, long Number, LadderStepKind Kind, string Name, LegId? Leg, int? Status, string Detail, CallPhase? From, CallPhase? To);

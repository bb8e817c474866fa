using Softswitch.Domain.Devices;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>One leg as the call sees it.</summary>
/// <param name="Held">The device asked not to be sent media, or sends none.</param>
/// <param name="Channel">The channel of its device; null for a trunk.</param>
/// <param name="Status">The final SIP status of the leg's INVITE; 0 while there is none.</param>
/// <param name="Verdict">Why this side let nobody be reached; null when the callee said so, or nobody yet.</param>
/// <param name="Fork">Of the trunk that it was dialled by.</param>
/// <param name="Price">Per minute, of that trunk; null for what has no price.</param>
/// <param name="Question">The job in which whoever answered hears that he has to accept the call; 0 for who need not.</param>
/// <param name="Seat">What the trunk said when it was asked to take the call; null for a leg that it brought, and for devices.</param>
public sealed record Leg(
    LegId Id,
    LegPhase Phase,
    Party Party,
    ChannelName? Channel,
    DateTimeOffset StartedAt,
    DateTimeOffset? RangAt = null,
    DateTimeOffset? AnsweredAt = null,
    DateTimeOffset? EndedAt = null,
    bool Held = false,
    int Status = 0,
    LegReport? Report = null,
    TrunkSeat? Seat = null,
    CallVerdict? Verdict = null,
    int Fork = 0,
    decimal? Price = null,
    int Question = 0)
{
    /// <summary>The trunk that carries it; null for the leg of a device.</summary>
    public TrunkName? Trunk => Party.Trunk;

    /// <summary>What its final status comes to.</summary>
    public CallVerdict Refusal => Verdict ?? RefusalStatus.VerdictOf(Status);

    public bool IsLive => Phase != LegPhase.Ended;

    internal Leg Ended(DateTimeOffset now) => this with { Phase = LegPhase.Ended, EndedAt = EndedAt ?? now };

    public bool IsPending => Phase is LegPhase.Offered or LegPhase.Ringing;
}

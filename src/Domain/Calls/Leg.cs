using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Calls;

/// <summary>One leg as the call sees it.</summary>
/// <param name="Held">The device asked not to be sent media, or sends none.</param>
/// <param name="Status">The final SIP status of the leg's INVITE; 0 while there is none.</param>
public sealed record Leg(
    LegId Id,
    LegPhase Phase,
    Party Party,
    ChannelName Channel,
    DateTimeOffset StartedAt,
    DateTimeOffset? RangAt = null,
    DateTimeOffset? AnsweredAt = null,
    DateTimeOffset? EndedAt = null,
    bool Held = false,
    int Status = 0,
    LegReport? Report = null)
{
    public bool IsLive => Phase != LegPhase.Ended;

    internal Leg Ended(DateTimeOffset now) => this with { Phase = LegPhase.Ended, EndedAt = EndedAt ?? now };

    public bool IsPending => Phase is LegPhase.Offered or LegPhase.Ringing;
}

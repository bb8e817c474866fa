using Softswitch.Domain.Gateways;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Calls;

/// <summary>
/// One call. Immutable and self-contained: what a gateway keeps as checkpoint, so that the call can go on
/// on another silo when the one that held it is lost.
/// </summary>
/// <param name="Partner">The leg that answered.</param>
/// <param name="Negotiation">The change of the session that is being decided; at most one at a time.</param>
/// <param name="Verdict">Set on entering <see cref="CallPhase.Ending"/>; final at its end.</param>
/// <param name="Status">The SIP status the caller was given; 200 for an answered call.</param>
/// <param name="Trunks">The trunks that may still be tried; the first of each number is being asked or tried.</param>
/// <param name="Reasons">Those of the route.</param>
/// <param name="SecuresMedia">As the route says.</param>
/// <param name="Price">Per minute, of the trunk that is being tried or carries the call; null for a call that is not held against limits.</param>
/// <param name="Service">What the platform does for the caller, in the place of a partner, until somebody takes the call; null for other calls.</param>
/// <param name="IsAdapted">Caller and partner agreed on nothing with each other, but each with the gateway, which makes one's media the other's.</param>
/// <param name="Jobs">The last job that was given out for such a call.</param>
/// <param name="IsOverheard">Somebody listens: the talk goes through a room.</param>
/// <param name="Cursor">Where it stands on its way; null when nothing leads it on.</param>
/// <param name="Way">What led it where it is, from the beginning.</param>
/// <param name="Stage">The first leg of those that ring, or rang last: those before had their time.</param>
/// <param name="Confirmation">As the route says, until somebody has accepted.</param>
/// <param name="Recordings">Of the talk, the last one perhaps still running.</param>
public sealed record CallState(
    CallPhase Phase,
    CallOffer? Offer,
    Party Caller,
    Party? Destination,
    ImmutableArray<Leg> Legs,
    LegId? Partner,
    Negotiation? Negotiation,
    DateTimeOffset StartedAt,
    DateTimeOffset? RangAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    CallVerdict? Verdict,
    ReleaseCause? Cause,
    LegId? ReleasedBy,
    int Status,
    ImmutableArray<TrunkTarget> Trunks = default,
    ImmutableArray<OutboundReason> Reasons = default,
    bool SecuresMedia = false,
    decimal? Price = null,
    ServiceState? Service = null,
    bool IsAdapted = false,
    int Jobs = 0,
    ImmutableArray<TalkRecording> Recordings = default,
    bool IsOverheard = false,
    RouteCursor? Cursor = null,
    ImmutableArray<RouteReason> Way = default,
    int Stage = 1,
    CallConfirmation? Confirmation = null)
{
    public static readonly CallState New = new(
        CallPhase.New, null, Party.Unknown, null, [], null, null, default, null, null, null, null, null, null, 0);

    public ImmutableArray<TrunkTarget> Trunks { get; init; } = Trunks.IsDefault ? [] : Trunks;

    public ImmutableArray<OutboundReason> Reasons { get; init; } = Reasons.IsDefault ? [] : Reasons;

    public ImmutableArray<TalkRecording> Recordings { get; init; } = Recordings.IsDefault ? [] : Recordings;

    public ImmutableArray<RouteReason> Way { get; init; } = Way.IsDefault ? [] : Way;

    /// <summary>The recording that runs; null when none does.</summary>
    public TalkRecording? Recording => Recordings is [.., { IsRunning: true } last] ? last : null;

    /// <summary>The trunk that is asked for a place next, for a number that does not ring yet; null when none is.</summary>
    public TrunkTarget? Awaited
    {
        get
        {
            foreach (var target in Trunks)
            {
                if (!IsDialled(target.Fork))
                    return target;
            }

            return null;
        }
    }

    /// <summary>Somebody rings, or may yet, or has answered and is asked whether he accepts the call.</summary>
    internal bool IsOpen => Awaited is not null || Legs.Any(static leg => leg.Id != LegId.Caller && leg.IsLive);

    /// <summary>The last job that was given out.</summary>
    internal int LastJob => Math.Max(Service?.Job ?? 0, Jobs);

    public TenantId Tenant => Offer?.Tenant ?? default;

    public GatewayId Gateway => Offer?.Gateway ?? default;

    /// <summary>The caller does not show himself; who calls on as a user is that user.</summary>
    internal bool HidesCaller => Offer is { Anonymous: true } && Cursor?.Inward is null;

    /// <summary>Who answers, as the caller may know: whose a temporary GRUU is stays unsaid (RFC 5627 3.1).</summary>
    internal Party Connected => Offer?.Device is { IsTemporary: true } ? Party.Unknown : Destination ?? Party.Unknown;

    public Leg? Find(LegId id)
    {
        foreach (var leg in Legs)
        {
            if (leg.Id == id)
                return leg;
        }

        return null;
    }

    /// <summary>The leg at the other end of an established call; null for a leg that is not part of it.</summary>
    public LegId? PeerOf(LegId leg) => leg == LegId.Caller ? Partner : leg == Partner ? LegId.Caller : null;

    /// <summary>The leg of a user who talks to somebody; null when he does not here.</summary>
    public LegId? TalkerOf(UserId user)
    {
        foreach (var leg in Legs)
        {
            if (Phase == CallPhase.Talking && leg.Party.User == user && PeerOf(leg.Id) is not null)
                return leg.Id;
        }

        return null;
    }

    private bool IsDialled(int fork)
    {
        foreach (var leg in Legs)
        {
            if (leg.IsLive && leg.Id != LegId.Caller && leg.Trunk is not null && leg.Fork == fork)
                return true;
        }

        return false;
    }

    internal CallState With(Leg leg)
    {
        for (var i = 0; i < Legs.Length; i++)
        {
            if (Legs[i].Id == leg.Id)
                return this with { Legs = Legs.SetItem(i, leg) };
        }

        return this with { Legs = Legs.Add(leg) };
    }
}

using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Lamps;

/// <summary>
/// Which lamps a call lights, and how: that of whoever calls, those of the users it rings at or is talked by, that of a service of the
/// platform, and those of the groups and other extensions that led it there. A user who had it led on is not busy with it; that of a user whose assistants
/// ring blinks as long as they do.
/// </summary>
public static class LampCalls
{
    private static readonly ImmutableArray<RouteRule> LeadOn =
        [RouteRule.Group, RouteRule.Forward, RouteRule.TimeRouting, RouteRule.LocationRouting, RouteRule.CallLimit];

    /// <summary>By extension; empty for a call that is over, or has not found its way yet.</summary>
    public static ImmutableDictionary<ExtensionNumber, LampCall> Of(CallState state)
    {
        var lamps = ImmutableDictionary.CreateBuilder<ExtensionNumber, LampCall>();
        if (state is not { Phase: CallPhase.Ringing or CallPhase.Talking, Offer: { } offer })
            return ImmutableDictionary<ExtensionNumber, LampCall>.Empty;

        var caller = state.HidesCaller ? Party.Unknown : state.Caller;
        var light = state.Phase == CallPhase.Talking ? LampLight.On : LampLight.Blinking;
        foreach (var step in state.Way.Where(step => LeadOn.Contains(step.Rule)))
            Light(lamps, step.At, new LampCall(offer.Call, false, light, caller.Number, caller.Name));
        if (state is { Phase: CallPhase.Ringing, Cursor.Manager: { } manager })
            Light(lamps, manager.Value, new LampCall(offer.Call, false, LampLight.Blinking, caller.Number, caller.Name));
        if (state.Service is not null)
            Light(lamps, state.Destination?.Number, new LampCall(offer.Call, false, LampLight.On, caller.Number, caller.Name));
        foreach (var leg in state.Legs.Where(leg => leg is { IsLive: true, Party.User: not null } && leg.Id != LegId.Caller))
        {
            var own = leg.Phase == LegPhase.Answered ? LampLight.On : LampLight.Blinking;
            Light(lamps, leg.Party.Number, new LampCall(offer.Call, false, own, caller.Number, caller.Name));
        }

        if (state.Caller.User is not null && state.Find(LegId.Caller) is { IsLive: true })
            Light(lamps, state.Caller.Number, new LampCall(offer.Call, true, LampLight.On, Called(state).Number, Called(state).Name));
        return lamps.ToImmutable();
    }

    /// <summary>Whether the lamps may have changed between two states; cheaper than to compare them.</summary>
    public static bool MayDiffer(CallState before, CallState after) =>
        before.Phase != after.Phase || before.Legs != after.Legs || before.Way != after.Way || before.Destination != after.Destination || before.Cursor?.Manager != after.Cursor?.Manager;

    private static Party Called(CallState state) => state.Connected is { Number.Length: > 0 } party ? party : new Party(state.Offer!.Dialled, "");

    // Of two devices of one user that which talks tells more.
    private static void Light(ImmutableDictionary<ExtensionNumber, LampCall>.Builder lamps, string? number, LampCall call)
    {
        if (ExtensionNumber.TryParse(number, out var extension) && (!lamps.TryGetValue(extension, out var known) || known.Light < call.Light || call.IsCaller))
            lamps[extension] = call;
    }
}

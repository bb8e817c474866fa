using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>What the call's grain has to do after a transition, besides the commands for its gateway.</summary>
public abstract record CallEffect
{
    private CallEffect()
    {
    }

    /// <summary>Look up where the dialled number leads; answered by <see cref="CallInput.Routed"/>.</summary>
    public sealed record FindRoute(CallOffer Offer) : CallEffect;

    /// <summary>Look up where the call is led on to; answered by <see cref="CallInput.Routed"/>.</summary>
    public sealed record LeadOn(CallOffer Offer, Party Caller, Destination To, RouteCursor Cursor) : CallEffect;

    /// <summary>Ask the trunk to take the call; answered by <see cref="CallInput.TrunkClaimed"/>.</summary>
    public sealed record ClaimTrunk(TrunkName Trunk) : CallEffect;

    /// <summary>Look for a talk of whose extension it is, and announce that it is listened to; answered by <see cref="CallInput.TalkFound"/>.</summary>
    public sealed record FindTalk(ExtensionNumber Extension) : CallEffect;

    public sealed record StartTimer(CallTimer Timer, TimeSpan After) : CallEffect;

    public sealed record StopTimer(CallTimer Timer) : CallEffect;

    /// <summary>To be carried out by the gateway, in order.</summary>
    public sealed record Command(LegCommand Order) : CallEffect;
}

using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>Everything that can happen to a call. A closed set: each is handled in every phase.</summary>
public abstract record CallInput
{
    private CallInput()
    {
    }

    /// <summary>A device called. The first input of every call.</summary>
    public sealed record Offered(CallOffer Offer) : CallInput;

    /// <summary>The route that <see cref="CallEffect.FindRoute"/> asked for.</summary>
    public sealed record Routed(Route Route) : CallInput;

    /// <summary>What the trunk that <see cref="CallEffect.ClaimTrunk"/> named says.</summary>
    public sealed record TrunkClaimed(TrunkSeat Seat) : CallInput;

    /// <summary>A called device sent a provisional response.</summary>
    /// <param name="Status">101 to 199.</param>
    /// <param name="Body">Early media, when the device offers it.</param>
    public sealed record Progressed(LegId Leg, int Status, MessageBody? Body) : CallInput;

    /// <summary>A called device answered.</summary>
    /// <param name="Body">The session answer; the offer when the call came without one.</param>
    /// <param name="ByPlatform">It took nothing that the caller offered, but what the gateway offered then: the gateway is the other side of it.</param>
    public sealed record Answered(LegId Leg, MessageBody? Body, bool ByPlatform = false) : CallInput;

    /// <summary>A called device refused, or could not be reached; or the gateway had to refuse the caller.</summary>
    /// <param name="Status">300 to 699; 408 and 503 also stand for time-out and transport failure.</param>
    /// <param name="Verdict">Why, when this side decided it; null for what the callee says.</param>
    public sealed record Refused(LegId Leg, int Status, CallVerdict? Verdict = null) : CallInput;

    /// <summary>The caller gave up before an answer.</summary>
    /// <param name="Told">What the called devices are told: also that another switch let somebody else answer.</param>
    public sealed record Cancelled(ReleaseCause Told = ReleaseCause.CallerCancelled) : CallInput;

    /// <summary>A side acknowledged an answer and, having been sent an offer in it, answers now.</summary>
    public sealed record Acknowledged(LegId Leg, MessageBody Body) : CallInput;

    /// <summary>An established side wants to change the session.</summary>
    /// <param name="Body">The new offer; null when the other side shall make it.</param>
    /// <param name="Held">The offer puts the other side on hold.</param>
    /// <param name="CanAdapt">The gateway could be the other side of both legs, as after <see cref="LegCommand.Adapt"/>.</param>
    public sealed record Renegotiated(LegId Leg, MessageBody? Body, bool Held, bool CanAdapt = false) : CallInput;

    /// <summary>The gateway is the other side of both legs of the talk, or cannot be: more than sound is agreed on, or keys it does not know.</summary>
    public sealed record Adapted(bool IsDone) : CallInput;

    /// <summary>The other side accepted the change.</summary>
    public sealed record RenegotiationAccepted(LegId Leg, MessageBody? Body) : CallInput;

    /// <summary>The other side refused the change.</summary>
    public sealed record RenegotiationRefused(LegId Leg, int Status) : CallInput;

    /// <summary>
    /// A leg's change is over without the decision of the other side: its device took it back or waited too long, or could not be
    /// given the answer. Until <see cref="LegCommand.ForgetRenegotiation"/> the leg asks for no other.
    /// </summary>
    /// <param name="Session">How the device describes the session as it stands; null when it never did.</param>
    /// <param name="Held">That description puts the other side on hold.</param>
    public sealed record RenegotiationWithdrawn(LegId Leg, MessageBody? Session, bool Held) : CallInput;

    /// <summary>An established side sent something for the other, such as digits in INFO.</summary>
    public sealed record Messaged(LegId Leg, string Method, MessageBody? Body) : CallInput;

    /// <summary>An established leg ended.</summary>
    public sealed record Released(LegId Leg, ReleaseCause Cause) : CallInput;

    /// <summary>No media has come from a leg for the configured time.</summary>
    public sealed record Silent(LegId Leg) : CallInput;

    /// <summary>What a leg was played is over.</summary>
    public sealed record Played(LegId Leg, int Job, PlayEnd End) : CallInput;

    /// <summary>The keys that a leg was asked for.</summary>
    /// <param name="Key">The terminator that ended the entry; null when none did.</param>
    public sealed record Collected(LegId Leg, int Job, string Digits, DigitEnd End, char? Key = null) : CallInput;

    /// <summary>A recording is closed.</summary>
    public sealed record Recorded(LegId Leg, int Job, RecordingStop Stop, int Milliseconds) : CallInput;

    /// <summary>A leg is in its room, or could not be let in.</summary>
    /// <param name="Recording">The name of the recording of the room; null when it is not recorded.</param>
    public sealed record Mixed(LegId Leg, int Job, bool IsIn, string? Recording = null) : CallInput;

    /// <summary>Somebody listens to the talk, or still does.</summary>
    /// <param name="Agent">The leg that is told so.</param>
    /// <param name="Language">In which it is told: ISO 639-1.</param>
    public sealed record Overheard(LegId Agent, string Language) : CallInput;

    /// <summary>What <see cref="CallEffect.FindTalk"/> asked for; null when there is no talk.</summary>
    public sealed record TalkFound(TalkSeat? Seat) : CallInput;

    /// <summary>A deadline passed.</summary>
    public sealed record TimerFired(CallTimer Timer) : CallInput;

    /// <summary>Somebody with the right to it wants the talk recorded, or not any more.</summary>
    public sealed record RecordingAsked(RecordingOrder Order) : CallInput;

    /// <summary>Somebody with the right to it ends the call.</summary>
    /// <param name="Limit">The limit that the call passed; null when a person ends it.</param>
    public sealed record HangUp(OutboundReason? Limit = null) : CallInput;

    /// <summary>The gateway has not been heard of for too long.</summary>
    /// <param name="HeardAt">When it last was: until then the call surely lasted.</param>
    public sealed record GatewayLost(DateTimeOffset HeardAt) : CallInput;

    /// <summary>The gateway has closed every leg; the last input of every call.</summary>
    public sealed record Closed(ImmutableArray<LegReport> Reports) : CallInput;
}

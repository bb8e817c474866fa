using Softswitch.Domain.Media;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>What a call asks of the gateway that anchors it. Idempotent: a gateway carries out each numbered batch once.</summary>
public abstract record LegCommand(LegId Leg)
{
    /// <summary>Make a leg and offer the call to a device.</summary>
    /// <param name="Anonymous">Show no number and no name (RFC 3323).</param>
    /// <param name="SecuresMedia">The leg takes and gives no media but SRTP.</param>
    /// <param name="ByPlatform">The gateway itself is the other side, and makes the offer.</param>
    public sealed record Offer(
        LegId Leg, DeviceTarget Target, Party Caller, Party Destination, bool Anonymous, MessageBody? Body, bool SecuresMedia = false, bool ByPlatform = false,
        RingAlert Alert = RingAlert.Internal) : LegCommand(Leg);

    /// <summary>Make a leg and offer the call to a carrier.</summary>
    /// <param name="SecuresMedia">The leg takes and gives no media but SRTP.</param>
    /// <param name="ByPlatform">The gateway itself is the other side, and makes the offer.</param>
    public sealed record Dial(LegId Leg, TrunkTarget Target, MessageBody? Body, bool SecuresMedia = false, bool ByPlatform = false) : LegCommand(Leg);

    /// <summary>Tell the caller that the call proceeds.</summary>
    public sealed record Progress(LegId Leg, int Status, Party Connected, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Answer the caller.</summary>
    /// <param name="ByPlatform">The gateway itself is the other side, and describes itself.</param>
    public sealed record Answer(LegId Leg, Party Connected, MessageBody? Body, bool ByPlatform = false) : LegCommand(Leg);

    /// <summary>Refuse the caller.</summary>
    public sealed record Refuse(LegId Leg, int Status, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>Withdraw an offer that has no answer yet.</summary>
    public sealed record Cancel(LegId Leg, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>End an answered leg.</summary>
    public sealed record End(LegId Leg, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>Let the media of two legs flow to each other; of a leg and itself, back to it.</summary>
    public sealed record Bridge(LegId Leg, LegId Other) : LegCommand(Leg);

    /// <summary>
    /// Be the other side of each of two legs in what they agreed on with each other, so that they can be let hear and be recorded. Told by
    /// <see cref="CallInput.Adapted"/>.
    /// </summary>
    public sealed record Adapt(LegId Leg, LegId Other) : LegCommand(Leg);

    /// <summary>Acknowledge an answer that held an offer, with the answer to it.</summary>
    public sealed record Acknowledge(LegId Leg, MessageBody Body) : LegCommand(Leg);

    /// <summary>Offer a changed session to an established leg.</summary>
    public sealed record Renegotiate(LegId Leg, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Accept the change a leg asked for.</summary>
    /// <param name="ByPlatform">The gateway itself is the other side, and describes itself.</param>
    public sealed record AcceptRenegotiation(LegId Leg, MessageBody? Body, bool ByPlatform = false) : LegCommand(Leg);

    /// <summary>Refuse the change a leg asked for; the session stays as it was.</summary>
    public sealed record RefuseRenegotiation(LegId Leg, int Status) : LegCommand(Leg);

    /// <summary>The call knows that the leg took its change back: the leg may ask for another.</summary>
    public sealed record ForgetRenegotiation(LegId Leg) : LegCommand(Leg);

    /// <summary>Pass on what the other side sent.</summary>
    public sealed record Message(LegId Leg, string Method, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Ask a device that sends no media whether it still knows the call.</summary>
    public sealed record Probe(LegId Leg) : LegCommand(Leg);

    /// <summary>Let the leg hear sounds, one after the other; what it heard until then ends. Told by <see cref="CallInput.Played"/>.</summary>
    /// <param name="Job">Names it; every job of a call has another number.</param>
    /// <param name="Repeats">Over and over, until it is stopped.</param>
    public sealed record Play(LegId Leg, int Job, ImmutableArray<Sound> Sounds, bool Repeats = false) : LegCommand(Leg)
    {
        public ImmutableArray<Sound> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
    }

    /// <summary>Wait for keys, however they are sent. Told by <see cref="CallInput.Collected"/>.</summary>
    public sealed record Collect(LegId Leg, int Job, DigitRules Rules) : LegCommand(Leg);

    /// <summary>Record what the leg says. Told by <see cref="CallInput.Recorded"/>.</summary>
    /// <param name="Name">What it is asked for by; letters, digits and hyphens. One that is kept has a name that no other of its tenant has.</param>
    public sealed record Record(LegId Leg, int Job, string Name, RecordingRules Rules) : LegCommand(Leg);

    /// <summary>Keep what is said now out of a recording, as a card number, or go on with it.</summary>
    public sealed record PauseRecording(LegId Leg, int Job, bool IsPaused) : LegCommand(Leg);

    /// <summary>End a job; it tells what it always does at its end.</summary>
    public sealed record Stop(LegId Leg, int Job) : LegCommand(Leg);

    /// <summary>Let the leg hear and be heard in a room of its tenant, with all others there. Told by <see cref="CallInput.Mixed"/>.</summary>
    /// <param name="Role">Again in a room where the leg is, it changes what it is there.</param>
    /// <param name="Records">What all say to all there is recorded, from now until the room is empty.</param>
    /// <param name="To">The leg that a whisperer is heard by, in the call whose talk the room is.</param>
    public sealed record Mix(LegId Leg, int Job, string Room, MixRole Role = MixRole.Member, LegId? To = null, bool Records = false)
        : LegCommand(Leg);

    /// <summary>Take the leg out of its room.</summary>
    public sealed record Unmix(LegId Leg) : LegCommand(Leg);

    /// <summary>Make the leg louder or softer in its room.</summary>
    /// <param name="Said">What it says, in dB; null to mute it.</param>
    /// <param name="Heard">What it hears, in dB; null for nothing.</param>
    public sealed record Gain(LegId Leg, double? Said, double? Heard) : LegCommand(Leg);
}

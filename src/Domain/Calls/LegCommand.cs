using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>What a call asks of the gateway that anchors it. Idempotent: a gateway carries out each numbered batch once.</summary>
public abstract record LegCommand(LegId Leg)
{
    /// <summary>Make a leg and offer the call to a device.</summary>
    /// <param name="Anonymous">Show no number and no name (RFC 3323).</param>
    /// <param name="SecuresMedia">The leg takes and gives no media but SRTP.</param>
    public sealed record Offer(
        LegId Leg, DeviceTarget Target, Party Caller, Party Destination, bool Anonymous, MessageBody? Body, bool SecuresMedia = false)
        : LegCommand(Leg);

    /// <summary>Make a leg and offer the call to a carrier.</summary>
    /// <param name="SecuresMedia">The leg takes and gives no media but SRTP.</param>
    public sealed record Dial(LegId Leg, TrunkTarget Target, MessageBody? Body, bool SecuresMedia = false) : LegCommand(Leg);

    /// <summary>Tell the caller that the call proceeds.</summary>
    public sealed record Progress(LegId Leg, int Status, Party Connected, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Answer the caller.</summary>
    public sealed record Answer(LegId Leg, Party Connected, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Refuse the caller.</summary>
    public sealed record Refuse(LegId Leg, int Status, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>Withdraw an offer that has no answer yet.</summary>
    public sealed record Cancel(LegId Leg, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>End an answered leg.</summary>
    public sealed record End(LegId Leg, ReleaseCause Cause) : LegCommand(Leg);

    /// <summary>Let the media of two legs flow to each other.</summary>
    public sealed record Bridge(LegId Leg, LegId Other) : LegCommand(Leg);

    /// <summary>Acknowledge an answer that held an offer, with the answer to it.</summary>
    public sealed record Acknowledge(LegId Leg, MessageBody Body) : LegCommand(Leg);

    /// <summary>Offer a changed session to an established leg.</summary>
    public sealed record Renegotiate(LegId Leg, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Accept the change a leg asked for.</summary>
    public sealed record AcceptRenegotiation(LegId Leg, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Refuse the change a leg asked for; the session stays as it was.</summary>
    public sealed record RefuseRenegotiation(LegId Leg, int Status) : LegCommand(Leg);

    /// <summary>The call knows that the leg took its change back: the leg may ask for another.</summary>
    public sealed record ForgetRenegotiation(LegId Leg) : LegCommand(Leg);

    /// <summary>Pass on what the other side sent.</summary>
    public sealed record Message(LegId Leg, string Method, MessageBody? Body) : LegCommand(Leg);

    /// <summary>Ask a device that sends no media whether it still knows the call.</summary>
    public sealed record Probe(LegId Leg) : LegCommand(Leg);
}

namespace Softswitch.Gateway.Ladders;

/// <summary>What a record in a <see cref="MessageRing"/> is.</summary>
internal enum RingKind
{
    Received,
    Sent,

    /// <summary>A leg of a call, with what tells its messages from those of others.</summary>
    Leg,
    Event,
    Command,
    Fault,
}

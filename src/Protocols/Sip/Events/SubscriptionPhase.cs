namespace Softswitch.Protocols.Sip.Events;

/// <summary>The life of a subscription at its notifier.</summary>
public enum SubscriptionPhase : byte
{
    /// <summary>Nothing was asked yet.</summary>
    New,

    Active,

    /// <summary>Over; its last NOTIFY is to be sent, or has no answer yet.</summary>
    Ending,

    /// <summary>Nothing is kept of it.</summary>
    Ended,
}

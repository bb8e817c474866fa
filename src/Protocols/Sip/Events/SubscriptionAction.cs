namespace Softswitch.Protocols.Sip.Events;

/// <summary>What is to be done for a subscription.</summary>
public enum SubscriptionAction : byte
{
    None,

    /// <summary>Send a NOTIFY with all that is known now.</summary>
    Notify,

    /// <summary>It is over: keep nothing of it.</summary>
    Forget,
}

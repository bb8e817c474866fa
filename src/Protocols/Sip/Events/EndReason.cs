namespace Softswitch.Protocols.Sip.Events;

/// <summary>Why a subscription is over, as its subscriber is told (RFC 6665 4.1.3).</summary>
public enum EndReason : byte
{
    /// <summary>Nothing is said: the subscriber may come again as he likes.</summary>
    None,

    /// <summary>Come again at once: the notifier moves.</summary>
    Deactivated,

    /// <summary>Come again later.</summary>
    Probation,

    /// <summary>Not allowed any more: do not come again.</summary>
    Rejected,

    /// <summary>Not renewed in time, or given up by the subscriber.</summary>
    Timeout,

    /// <summary>Nobody decided for too long.</summary>
    GiveUp,

    /// <summary>What was watched is gone.</summary>
    NoResource,
}

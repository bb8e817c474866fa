namespace Softswitch.Protocols.Sip.Events;

/// <summary>What can be subscribed to (RFC 6665 5).</summary>
public enum EventPackage : byte
{
    /// <summary>A package that is not offered: 489.</summary>
    Unknown,

    /// <summary>The calls of somebody (RFC 4235).</summary>
    Dialog,

    /// <summary>Messages that wait (RFC 3842).</summary>
    MessageSummary,

    /// <summary>How the keys of a phone stand, and what is to become of them: do not disturb and forwards (as-feature-event of BroadWorks).</summary>
    Features,
}

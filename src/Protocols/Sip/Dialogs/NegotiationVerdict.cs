namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What a message means for the session. For a message of our own the refusals say: do not send it now.</summary>
public enum NegotiationVerdict : byte
{
    /// <summary>Nothing for the session.</summary>
    Nothing,

    /// <summary>Its description is an offer.</summary>
    Offer,

    /// <summary>Its description is the answer; the session is agreed.</summary>
    Answer,

    /// <summary>Its description announces the answer (unreliable provisional response): early media.</summary>
    Preview,

    /// <summary>Its description repeats what is agreed and is to be ignored (RFC 6337 2.1).</summary>
    Repeated,

    /// <summary>The pending offer was refused; the session is as it was before (RFC 3261 14.1).</summary>
    RolledBack,

    /// <summary>Both sides want to change the session: 491 (RFC 3261 14.2, RFC 3311 5.2).</summary>
    Glare,

    /// <summary>The sender must wait for its last change: 500 with Retry-After (RFC 3261 14.2, RFC 3311 5.2).</summary>
    TooEarly,

    /// <summary>An offer or answer had to be in this message and is not; end the session.</summary>
    Missing,
}

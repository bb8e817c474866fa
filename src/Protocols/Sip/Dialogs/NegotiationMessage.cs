namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The messages that can carry a session description or end the wait for one (RFC 6337 2).</summary>
public enum NegotiationMessage : byte
{
    Invite,

    /// <summary>101 to 199 without RSeq.</summary>
    Provisional,

    /// <summary>101 to 199 with RSeq (RFC 3262).</summary>
    ReliableProvisional,

    /// <summary>2xx to INVITE.</summary>
    InviteSuccess,

    /// <summary>3xx to 6xx to INVITE, or none at all.</summary>
    InviteFailure,

    /// <summary>The ACK of a 2xx.</summary>
    Ack,
    Prack,
    PrackSuccess,
    PrackFailure,
    Update,
    UpdateSuccess,
    UpdateFailure,
}

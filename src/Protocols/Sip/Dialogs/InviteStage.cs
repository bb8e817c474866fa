namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What became of the offer of the INVITE or re-INVITE that is in progress.</summary>
public enum InviteStage : byte
{
    /// <summary>No INVITE is in progress.</summary>
    None,

    /// <summary>It came without an offer, and the other side has not made one yet.</summary>
    OfferWanted,

    /// <summary>Its offer, or the one that answered it, is made; further offers go by PRACK and UPDATE.</summary>
    Offered,
}

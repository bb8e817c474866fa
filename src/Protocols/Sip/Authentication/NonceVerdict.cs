namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>What a nonce turned out to be.</summary>
public enum NonceVerdict
{
    /// <summary>Not made with this key for this realm.</summary>
    Forged,
    Valid,

    /// <summary>Made by us, but too long ago.</summary>
    Expired,
}

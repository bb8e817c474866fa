namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>What a server makes of credentials.</summary>
public enum DigestVerdict
{
    /// <summary>Wrong password, or another realm.</summary>
    Refused,

    Accepted,

    /// <summary>The answer to a challenge that was never given, so nothing is said about the password: challenge.</summary>
    Unasked,

    /// <summary>The password is right but the nonce is too old or was used with this count: challenge with stale=true.</summary>
    Stale,
}

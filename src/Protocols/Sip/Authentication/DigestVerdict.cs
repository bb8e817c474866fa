namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>What a server makes of credentials.</summary>
public enum DigestVerdict
{
    /// <summary>Wrong password, a nonce of nobody, or another realm: challenge again, or give up.</summary>
    Refused,

    Accepted,

    /// <summary>The password is right but the nonce is too old or was used with this count: challenge with stale=true.</summary>
    Stale,
}

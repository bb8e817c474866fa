namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>What a nonce count turned out to be.</summary>
public enum NonceUse
{
    /// <summary>Seen for the first time.</summary>
    First,

    /// <summary>Seen before, or too far behind the highest to tell.</summary>
    Replayed,

    /// <summary>Of a nonce so old that its counts had to be dropped to make room.</summary>
    Forgotten,
}

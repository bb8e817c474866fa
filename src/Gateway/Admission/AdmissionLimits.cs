namespace Softswitch.Gateway.Admission;

/// <summary>
/// What one source, an IPv4 address or an IPv6 /64, may ask for before it has proven who it is. Whole companies stand
/// behind one address: the limits are for floods and for guessing, not for many phones.
/// </summary>
public sealed record AdmissionLimits
{
    /// <summary>Unproven requests a second, and as many at once; an INVITE or MESSAGE counts as four. 0 for no limit.</summary>
    public int UnprovenPerSecond { get; init; } = 20_000;

    /// <summary>Credentials that turn out wrong, a second. 0 for no limit.</summary>
    public int FailuresPerSecond { get; init; } = 20;

    /// <summary>Wrong credentials at once, as after a change of all passwords.</summary>
    public int FailureBurst { get; init; } = 500;

    /// <summary>Bytes of Via, From, To and Call-ID an unproven request may have: answers repeat them, and are kept for 32 s.</summary>
    public int UnprovenReplyBytes { get; init; } = 4_096;

    /// <summary>
    /// Points a source may collect in ten minutes before it is banned: a wrong password is one, a name nobody has three, a
    /// message that cannot be read five. Five times as many where phones work; 0 bans nobody.
    /// </summary>
    public int BanPoints { get; init; } = 100;

    /// <summary>New calls and OPTIONS of one trunk, a second, and as many at once; its carrier need not prove itself. 0 for no limit.</summary>
    public int TrunkRequestsPerSecond { get; init; } = 200;

    /// <summary>
    /// Subscriptions to lamps and messages of one channel: a desk with its extension modules, and as many again for a phone that begins
    /// anew. Beyond it 403.
    /// </summary>
    public int SubscriptionsPerDevice { get; init; } = 400;

    /// <summary>Those of one source. Beyond it 503.</summary>
    public int SubscriptionsPerSource { get; init; } = 20_000;

    /// <summary>Those of the gateway. Beyond it 503.</summary>
    public int Subscriptions { get; init; } = 200_000;

    /// <summary>Proven SUBSCRIBEs of one source, a second. Beyond it 503. 0 for no limit.</summary>
    public int SubscribesPerSecond { get; init; } = 200;

    /// <summary>As many at once: a company whose phones begin anew.</summary>
    public int SubscribeBurst { get; init; } = 5_000;

    /// <summary>Lag in ms beyond which a growing share of new calls is turned away. 0 for never.</summary>
    public int OverloadMs { get; init; } = 100;
}

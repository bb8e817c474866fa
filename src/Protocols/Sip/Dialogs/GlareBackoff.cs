namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>How long to wait before a change of the session is tried again. Randomness is passed in.</summary>
public static class GlareBackoff
{
    private const int UnitMs = 10;

    /// <summary>The wait after a 491 (RFC 3261 14.1): 2.1 to 4 s for the owner of the Call-ID, 0 to 2 s for the other.</summary>
    /// <param name="ownsCallId">Our side made the Call-ID.</param>
    /// <param name="random">Any evenly spread number.</param>
    /// <returns>Milliseconds, a multiple of 10.</returns>
    public static int DelayMs(bool ownsCallId, uint random) => ownsCallId
        ? (210 + (int)(random % 191)) * UnitMs
        : (int)(random % 201) * UnitMs;

    /// <summary>The Retry-After of a 500 to a request that came too early: 0 to 10 s (RFC 3261 14.2, RFC 3311 5.2).</summary>
    public static int RetryAfterSeconds(uint random) => (int)(random % 11);
}

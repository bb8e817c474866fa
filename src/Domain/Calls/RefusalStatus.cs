namespace Softswitch.Domain.Calls;

/// <summary>The one place that relates verdicts to SIP status codes (RFC 3261 21).</summary>
public static class RefusalStatus
{
    public static int Of(CallVerdict verdict) => verdict switch
    {
        CallVerdict.Busy => 486,
        CallVerdict.NoAnswer => 480,
        CallVerdict.Unreachable => 480,
        CallVerdict.NotFound => 404,
        CallVerdict.Refused => 603,
        CallVerdict.Cancelled => 487,
        CallVerdict.Unencrypted => 488,
        CallVerdict.Looped => 482,
        CallVerdict.LimitReached or CallVerdict.Barred or CallVerdict.FraudLimit => 403,

        // Where a number leads cannot be found out now, which may be otherwise in a moment.
        _ => 503,
    };

    /// <summary>What is said beside the status of a refusal.</summary>
    public static ReleaseCause CauseOf(CallVerdict verdict) =>
        verdict == CallVerdict.Unencrypted ? ReleaseCause.Unencrypted : ReleaseCause.Failure;

    public static CallVerdict VerdictOf(int status) => status switch
    {
        486 or 600 => CallVerdict.Busy,
        403 or 603 or 608 => CallVerdict.Refused,
        408 => CallVerdict.NoAnswer,
        404 or 410 or 484 or 604 => CallVerdict.NotFound,
        480 or 503 or (>= 300 and < 400) => CallVerdict.Unreachable,
        487 => CallVerdict.Cancelled,
        _ => CallVerdict.Failed,
    };

    /// <summary>
    /// The refusal the caller is given when every device refused: a decision of a person comes before the
    /// state of a device, and that before a failure (after RFC 3261 16.7 step 6).
    /// </summary>
    public static int Best(IEnumerable<int> statuses)
    {
        var best = 0;
        foreach (var status in statuses)
        {
            if (best == 0 || Rank(status) < Rank(best))
                best = status;
        }

        return best == 0 ? 480 : Shown(best);
    }

    /// <summary>The refusal the caller is given for one of a carrier. What is between us and the carrier is none of his business.</summary>
    public static int OfCarrier(int status) => status switch
    {
        < 400 or 401 or 407 or 481 => 503,
        _ => status,
    };

    private static int Rank(int status) => status switch
    {
        >= 600 => 0,
        486 => 1,
        403 => 2,
        480 => 3,
        408 => 4,
        415 or 488 => 5,
        < 500 => 6,
        _ => 7,
    };

    // A device that redirects or wants credentials cannot be reached as far as the caller is concerned.
    private static int Shown(int status) => status switch
    {
        < 400 or 401 or 404 or 407 or 408 or 481 or 503 => 480,
        _ => status,
    };
}

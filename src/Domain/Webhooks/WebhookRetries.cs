namespace Softswitch.Domain.Webhooks;

/// <summary>When a message that was not taken is sent again: pauses that double from five seconds to half an hour, for about six hours.</summary>
public static class WebhookRetries
{
    /// <summary>After so many failures one after the other nothing is sent until the webhook is changed.</summary>
    public const int MostFailures = 20;

    private const double FirstSeconds = 5;
    private const double LongestSeconds = 1800;

    // Those that failed together do not all come again together.
    private const double Spread = 0.2;

    /// <summary>How long to wait after this many failures; null to give up.</summary>
    /// <param name="failures">From 1.</param>
    /// <param name="chance">From 0 to 1, drawn anew each time.</param>
    public static TimeSpan? PauseAfter(int failures, double chance)
    {
        if (failures >= MostFailures)
            return null;
        var seconds = Math.Min(FirstSeconds * Math.Pow(2, failures - 1), LongestSeconds);
        return TimeSpan.FromSeconds(seconds * (1 - Spread + 2 * Spread * chance));
    }
}

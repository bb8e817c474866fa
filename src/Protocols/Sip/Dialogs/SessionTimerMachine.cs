namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>Session timers (RFC 4028): negotiation in both roles, refresh at half the interval, expiry.</summary>
public static class SessionTimerMachine
{
    private const int AbsoluteMinimum = 90;
    private const int LongestMargin = 32;
    private const int MsPerSecond = 1_000;

    /// <summary>Answers a request as its UAS (RFC 4028 9 and table 2).</summary>
    public static SessionTimerAnswer Answer(SessionTimerConfig config, SessionTimerOffer offer)
    {
        var floor = Math.Max(AbsoluteMinimum, Math.Max(config.Minimum, offer.Minimum));
        if (offer.Expires is not { } asked)
            return Accept(Math.Max(config.Interval, floor), Refresher.Any, offer.IsSupported);
        if (asked.Seconds < config.Minimum && offer.IsSupported)
            return new SessionTimerAnswer(config.Minimum, default, RequiresTimer: false);
        // The UAS may shorten the interval down to Min-SE and must not make it longer. A proxy's value below the
        // absolute minimum, for a UAC that could not be told with 422, is raised all the same.
        var interval = Math.Min(asked.Seconds, Math.Max(config.Interval, floor));
        return Accept(Math.Max(interval, AbsoluteMinimum), asked.Refresher, offer.IsSupported);
    }

    /// <summary>Reads the 2xx to a request of our own (RFC 4028 7.2).</summary>
    /// <param name="asked">The Session-Expires we sent.</param>
    /// <param name="answered">The one of the 2xx. Without it the other side has no timers, and we refresh alone.</param>
    public static SessionTimer StartAsUac(SessionExpires asked, SessionExpires? answered, long nowMs) =>
        answered is { } answer
            ? Start(Math.Max(answer.Seconds, AbsoluteMinimum), answer.Refresher == Refresher.Uas ? Side.Remote : Side.Local, nowMs)
            : Start(asked.Seconds, Side.Local, nowMs);

    /// <summary>Starts with the 2xx that we sent.</summary>
    public static SessionTimer StartAsUas(SessionTimerAnswer answer, long nowMs) =>
        Start(answer.Expires.Seconds, answer.Expires.Refresher == Refresher.Uac ? Side.Remote : Side.Local, nowMs);

    /// <summary>The other side answered a refresh with a refusal: it is there, and what was negotiated stands.</summary>
    public static SessionTimer Renew(SessionTimer timer, long nowMs) => Start(timer.Interval, timer.Refresher, nowMs);

    /// <summary>Reads a 422 (RFC 4028 7.3).</summary>
    /// <param name="minimum">Its Min-SE, in seconds.</param>
    /// <returns>The interval and Min-SE of the next attempt, in seconds; 0 when none is to be made.</returns>
    public static int RetryInterval(SessionTimerConfig config, int asked, int minimum) =>
        minimum > asked && minimum <= config.LongestMinimum ? minimum : 0;

    /// <summary>What is due now, and the timer after it.</summary>
    public static (SessionTimer Next, SessionTimerStep Step) Advance(SessionTimer timer, long nowMs)
    {
        if (nowMs >= timer.ExpireAt)
            return (timer with { RefreshAt = long.MaxValue, ExpireAt = long.MaxValue }, SessionTimerStep.Expire);
        return nowMs >= timer.RefreshAt
            ? (timer with { RefreshAt = long.MaxValue }, SessionTimerStep.Refresh)
            : (timer, SessionTimerStep.Wait);
    }

    /// <summary>
    /// Our refresh was refused for now (491, 500 with Retry-After): try again after <paramref name="delayMs"/>. A 408 or
    /// 481 ends the dialog instead (RFC 4028 10).
    /// </summary>
    public static SessionTimer RefreshLater(SessionTimer timer, int delayMs, long nowMs) =>
        timer with { RefreshAt = nowMs + delayMs };

    private static SessionTimerAnswer Accept(int interval, Refresher asked, bool isSupported)
    {
        // RFC 4028 table 2: a UAC without timers cannot refresh; otherwise its wish counts, and an open one is left to it.
        var refresher = isSupported && asked != Refresher.Uas ? Refresher.Uac : Refresher.Uas;
        return new SessionTimerAnswer(0, new SessionExpires(interval, refresher), refresher == Refresher.Uac);
    }

    private static SessionTimer Start(int interval, Side refresher, long nowMs)
    {
        var whole = (long)interval * MsPerSecond;
        // RFC 4028 10: BYE goes out a little before the end, so that both sides agree on who ended it.
        var margin = Math.Min(LongestMargin, interval / 3) * MsPerSecond;
        return new SessionTimer(
            interval, refresher, refresher == Side.Local ? nowMs + (whole / 2) : long.MaxValue, nowMs + whole - margin);
    }
}

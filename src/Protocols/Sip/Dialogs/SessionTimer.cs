namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>A session timer that runs.</summary>
/// <param name="Interval">Session interval, in seconds.</param>
/// <param name="Refresher">Who refreshes.</param>
/// <param name="RefreshAt">When we refresh, in ms; <see cref="long.MaxValue"/> when the other side does or a refresh is on its way.</param>
/// <param name="ExpireAt">When the session ends without a refresh, in ms.</param>
public readonly record struct SessionTimer(int Interval, Side Refresher, long RefreshAt, long ExpireAt)
{
    /// <summary>When to look at the timer next, in ms.</summary>
    public long NextAt => Math.Min(RefreshAt, ExpireAt);
}

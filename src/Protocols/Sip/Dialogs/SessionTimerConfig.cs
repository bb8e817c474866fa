namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What we want of session timers.</summary>
/// <param name="Interval">Session interval we ask for, in seconds.</param>
/// <param name="Minimum">Shortest interval we accept, in seconds; at least 90 (RFC 4028 5).</param>
/// <param name="LongestMinimum">Longest Min-SE of a peer that we follow, in seconds.</param>
public sealed record SessionTimerConfig(int Interval = 1_800, int Minimum = 90, int LongestMinimum = 86_400)
{
    public static SessionTimerConfig Standard { get; } = new();
}

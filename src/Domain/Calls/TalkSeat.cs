namespace Softswitch.Domain.Calls;

/// <summary>Where a talk can be listened to.</summary>
/// <param name="Room">At the gateway of the talk.</param>
/// <param name="Agent">The leg that a supervisor talks to.</param>
public sealed record TalkSeat(string Room, LegId Agent);

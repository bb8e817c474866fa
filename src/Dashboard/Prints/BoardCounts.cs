using Softswitch.Contracts.Calls;
using Softswitch.Dashboard.Boards;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Prints;

/// <summary>A board in figures.</summary>
/// <param name="Calls">All calls.</param>
/// <param name="Ringing">Calls that wait for an answer.</param>
/// <param name="Talking">Calls that are answered.</param>
/// <param name="Held">Calls of which a side is on hold.</param>
/// <param name="Registered">Channels with at least one contact.</param>
/// <param name="Busy">Channels with at least one call.</param>
public sealed record BoardCounts(int Calls, int Ringing, int Talking, int Held, int Registered, int Busy)
{
    public static readonly BoardCounts None = new(0, 0, 0, 0, 0, 0);

    internal static BoardCounts Of(BoardPicture picture) => new(
        picture.Calls.Count,
        picture.Calls.Values.Count(call => call.Phase < CallPhase.Talking),
        picture.Calls.Values.Count(call => call.Phase == CallPhase.Talking),
        picture.Calls.Values.Count(IsHeld),
        picture.Channels.Values.Count(channel => channel.IsRegistered),
        picture.Channels.Values.Count(channel => !channel.Calls.IsEmpty));

    private static bool IsHeld(CallView call) => call is { Phase: CallPhase.Talking, OnHold: true };
}

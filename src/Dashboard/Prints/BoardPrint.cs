using Softswitch.Dashboard.Boards;

namespace Softswitch.Dashboard.Prints;

/// <summary>A board in one language, ready to be shown.</summary>
internal sealed record BoardPrint(BoardPicture Picture, BoardCounts Counts, Table Calls, Table Channels);

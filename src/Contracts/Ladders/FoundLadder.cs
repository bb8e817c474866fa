using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Records;

namespace Softswitch.Contracts.Ladders;

/// <summary>A call with its ladder; at least one of <paramref name="Record"/> and <paramref name="Live"/> is there.</summary>
/// <param name="Record">Its record, once it has ended.</param>
/// <param name="Live">What it looks like now, while it goes on.</param>
/// <param name="Ladder">Empty when no gateway remembers the call any more.</param>
public sealed record FoundLadder(CdrRecord? Record, CallView? Live, CallLadder Ladder);

using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Records;

/// <summary>
/// What is asked of CDRs besides their time; all that is given must hold. Numbers are found by indexes, however long the period;
/// everything else is looked for call by call through the period.
/// </summary>
public sealed record CdrFilter
{
    /// <summary>Asks nothing.</summary>
    public static readonly CdrFilter None = new();

    /// <summary>The number of either side.</summary>
    public NumberMatch? Number { get; init; }

    /// <summary>The number of the caller.</summary>
    public NumberMatch? Caller { get; init; }

    /// <summary>The number called, see <see cref="CdrRecord.CalledNumber"/>; a whole one also as the extension that rang.</summary>
    public NumberMatch? Called { get; init; }

    /// <summary>The user that called or was called.</summary>
    public UserId? User { get; init; }

    /// <summary>The channel that called or was called.</summary>
    public ChannelName? Channel { get; init; }

    /// <summary>The trunk over which it came or went.</summary>
    public string? Trunk { get; init; }

    public CdrDirection? Direction { get; init; }

    /// <summary>As in <see cref="CdrRecord.Verdict"/>.</summary>
    public string? Verdict { get; init; }

    /// <summary>Least time of talk in whole seconds.</summary>
    public int? MinSeconds { get; init; }

    /// <summary>Longest time of talk in whole seconds, begun ones not counted.</summary>
    public int? MaxSeconds { get; init; }
}

using System.ComponentModel;

namespace Softswitch.Api.Reach;

/// <summary>How a user can be reached: a status (when) and a call class (who calls) choose a profile (how).</summary>
internal abstract record ReachSettings
{
    [Description("At most 20. Standard and DoNotDisturb are there also when they are left out; what a profile leaves open it has from Standard")]
    public IReadOnlyList<ReachProfileBody> Profiles { get; init; } = [];

    [Description("At most 20 groups of callers; a number, extension or prefix is in one of them only")]
    public IReadOnlyList<CallClassBody> CallClasses { get; init; } = [];

    [Description("At most 20. Basic and DoNotDisturb are there also when they are left out")]
    public IReadOnlyList<ReachStatusBody> Statuses { get; init; } = [];

    [Description("Where there is no cell, that of the status for the basic class counts, then that of the basic status for the class, then the profile Standard")]
    public IReadOnlyList<ReachCellBody> Matrix { get; init; } = [];

    [Description("The class of all other callers; null for Basic")]
    public string? BasicClass { get; init; }

    [Description("The status at all other times; null for Basic")]
    public string? BasicStatus { get; init; }

    [Description("The status that holds while the user does not want to be disturbed; null for DoNotDisturb")]
    public string? DoNotDisturbStatus { get; init; }

    [Description("The status in networks abroad; null for none of its own")]
    public string? RoamingStatus { get; init; }

    [Description("Numbers to call from, by the code that is dialled first: #32#, or 132 on a mobile phone")]
    public IReadOnlyList<CallerIdCodeBody> CallerIdCodes { get; init; } = [];

    [Description("Personal numbers, the first one first: DIDs that ring this user")]
    public IReadOnlyList<string> Numbers { get; init; } = [];

    [Description("What kind of device a channel is; one that is left out is Fixed. Settings are carried over to other users by it")]
    public IReadOnlyList<ReachDeviceBody> Devices { get; init; } = [];

    [Description("Callers who do not get through, but in a group; null for none")]
    public ReachBlocksBody? Blocks { get; init; }
}

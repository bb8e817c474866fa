using System.Collections.Frozen;

namespace Softswitch.Domain.Reach;

/// <summary>
/// Which profile a status has for a class. A cell that is not there is that of the status for everybody, the basic class: what a user sets,
/// such as a holiday or not to be disturbed, also holds for groups he did not think of. When that is not there either it is
/// what the basic status has for the class, then for everybody, then the profile Standard.
/// </summary>
public sealed class ReachMatrix
{
    private readonly FrozenDictionary<(string Status, string CallClass), string> _cells;
    private readonly string _basicStatus;
    private readonly string _basicClass;

    private ReachMatrix(ReachConfig config)
    {
        _basicStatus = config.BasicStatus ?? ReachDefaults.Basic;
        _basicClass = config.BasicClass ?? ReachDefaults.Basic;
        _cells = config.Matrix.Append(new ReachCellConfig(ReachDefaults.DoNotDisturb, _basicClass, ReachDefaults.DoNotDisturb))
            .DistinctBy(cell => (cell.Status, cell.CallClass))
            .ToFrozenDictionary(cell => (cell.Status, cell.CallClass), cell => cell.Profile);
    }

    /// <summary>Of a config without errors.</summary>
    public static ReachMatrix Of(ReachConfig config) => new(config);

    /// <summary>The name of the profile that counts for a status and a class, its own or the one it follows.</summary>
    public string ProfileOf(string status, string callClass) => Find(status, callClass).Profile;

    /// <summary>The name of the profile, by which rule, and the cell.</summary>
    internal (string Profile, ReachRule Rule, string Cell) Find(string status, string callClass)
    {
        if (_cells.TryGetValue((status, callClass), out var profile))
            return (profile, ReachRule.Cell, Show(status, callClass));
        if (_cells.TryGetValue((status, _basicClass), out profile))
            return (profile, ReachRule.CellOfBasicClass, Show(status, _basicClass));
        if (_cells.TryGetValue((_basicStatus, callClass), out profile))
            return (profile, ReachRule.CellOfBasicStatus, Show(_basicStatus, callClass));
        return _cells.TryGetValue((_basicStatus, _basicClass), out profile)
            ? (profile, ReachRule.CellOfBasicStatus, Show(_basicStatus, _basicClass))
            : (ReachDefaults.Standard, ReachRule.StandardProfile, "");
    }

    private static string Show(string status, string callClass) => $"{status} x {callClass}";
}

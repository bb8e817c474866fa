using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

/// <summary>The cells, and everything else that is a name of a status or class.</summary>
internal static class ReachMatrixRules
{
    public static void Check(FieldErrors errors, ReachConfig config)
    {
        var statuses = StatusesOf(config);
        var classes = ReachNames.Of(config.CallClasses.Select(each => each.Name), ReachDefaults.Basic);
        var profiles = ReachNames.Of(config.Profiles.Select(each => each.Name), ReachDefaults.Standard, ReachDefaults.DoNotDisturb);
        errors.Require(config.Matrix.Length <= ReachRules.MaxCells, "matrix", "length", $"matrix has at most {ReachRules.MaxCells} cells");
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < Math.Min(config.Matrix.Length, ReachRules.MaxCells); i++)
        {
            var (field, cell) = ($"matrix[{i}]", config.Matrix[i]);
            RequireKnown(errors, $"{field}.status", cell.Status, statuses, "status");
            RequireKnown(errors, $"{field}.callClass", cell.CallClass, classes, "call class");
            RequireKnown(errors, $"{field}.profile", cell.Profile, profiles, "profile");
            errors.Require(seen.Add((cell.Status, cell.CallClass)), field, "unique", $"{field} is there already for this status and call class");
        }

        RequireKnown(errors, "basicClass", config.BasicClass, classes, "call class");
        RequireKnown(errors, "basicStatus", config.BasicStatus, statuses, "status");
        RequireKnown(errors, "doNotDisturbStatus", config.DoNotDisturbStatus, statuses, "status");
        RequireKnown(errors, "roamingStatus", config.RoamingStatus, statuses, "status");
    }

    public static ImmutableHashSet<string> StatusesOf(ReachConfig config) =>
        ReachNames.Of(config.Statuses.Select(each => each.Name), ReachDefaults.Basic, ReachDefaults.DoNotDisturb);

    private static void RequireKnown(FieldErrors errors, string field, string? name, ImmutableHashSet<string> known, string what) =>
        errors.Require(name is null || known.Contains(name), field, "unknown", $"there is no {what} {name}");
}

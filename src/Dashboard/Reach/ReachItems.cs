using System.Globalization;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Reach;

/// <summary>Statuses, classes and profiles one by one, with all that names them: who gives one another name does not lose its cells.</summary>
internal static class ReachItems
{
    /// <summary>Where it is in its list; the end of it for a new one.</summary>
    public static int IndexOf(ReachConfig config, ReachItemKind kind, string name)
    {
        var names = NamesOf(config, kind).ToList();
        return name.Length > 0 && names.IndexOf(name) is >= 0 and var at ? at : names.Count;
    }

    /// <summary>It is there, though it may not be listed.</summary>
    public static bool IsAlwaysThere(ReachItemKind kind, string name) => kind switch
    {
        ReachItemKind.Status => name is ReachDefaults.Basic or ReachDefaults.DoNotDisturb,
        ReachItemKind.Class => name == ReachDefaults.Basic,
        _ => name is ReachDefaults.Standard or ReachDefaults.DoNotDisturb,
    };

    public static bool Exists(ReachConfig config, ReachItemKind kind, string name) => IsAlwaysThere(kind, name) || NamesOf(config, kind).Contains(name, StringComparer.Ordinal);

    /// <summary>What its own fields are called among those of the settings.</summary>
    public static string FieldOf(ReachItemKind kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{ListOf(kind)}[{index}].");

    /// <summary>What its form holds.</summary>
    public static FormValues Of(ReachConfig config, ReachItemKind kind, string name)
    {
        var at = IndexOf(config, kind, name);
        return kind switch
        {
            ReachItemKind.Status => FormValues.Of(at < config.Statuses.Length ? config.Statuses[at] : new ReachStatusConfig(name)),
            ReachItemKind.Class => FormValues.Of(at < config.CallClasses.Length ? config.CallClasses[at] : new CallClassConfig(name)),
            _ => ProfileForms.Of(at < config.Profiles.Length ? config.Profiles[at] : Unlisted(name)),
        };
    }

    /// <summary>The settings with what the form holds; null, with the reason among the errors, for what can never be.</summary>
    public static ReachConfig? Put(ReachConfig config, ReachItemKind kind, string name, FormValues values, FieldErrors errors)
    {
        var at = IndexOf(config, kind, name);
        var known = IsAlwaysThere(kind, name) ? values.With("name", name) : values;
        var next = kind switch
        {
            ReachItemKind.Status => known.Read<ReachStatusConfig>(errors) is { } status
                ? config with { Statuses = Set(config.Statuses, at, status with { Name = status.Name ?? "" }) }
                : null,
            ReachItemKind.Class => known.Read<CallClassConfig>(errors) is { } callClass
                ? config with { CallClasses = Set(config.CallClasses, at, callClass with { Name = callClass.Name ?? "" }) }
                : null,
            _ => ProfileForms.Read(known, at < config.Profiles.Length ? config.Profiles[at] : Unlisted(name), errors) is { } profile
                ? config with { Profiles = Set(config.Profiles, at, profile) }
                : null,
        };
        return next is not null && name.Length > 0 && known["name"] is { Length: > 0 } renamed ? Renamed(next, kind, name, renamed) : next;
    }

    /// <summary>The settings without it and without the cells that name it.</summary>
    public static ReachConfig Remove(ReachConfig config, ReachItemKind kind, string name) => kind switch
    {
        ReachItemKind.Status => Forgotten(config with { Statuses = config.Statuses.RemoveAll(each => each.Name == name) }, cell => cell.Status, name),
        ReachItemKind.Class => Forgotten(config with { CallClasses = config.CallClasses.RemoveAll(each => each.Name == name) }, cell => cell.CallClass, name),
        _ => config with
        {
            Profiles = config.Profiles.RemoveAll(each => each.Name == name),
            Matrix = config.Matrix.RemoveAll(cell => cell.Profile == name),
        },
    };

    private static ReachConfig Forgotten(ReachConfig config, Func<ReachCellConfig, string> part, string name) => config with
    {
        Matrix = config.Matrix.RemoveAll(cell => part(cell) == name),
        BasicStatus = Kept(config.BasicStatus, config.Statuses.Select(each => each.Name), ReachDefaults.Basic, ReachDefaults.DoNotDisturb),
        DoNotDisturbStatus = Kept(config.DoNotDisturbStatus, config.Statuses.Select(each => each.Name), ReachDefaults.Basic, ReachDefaults.DoNotDisturb),
        RoamingStatus = Kept(config.RoamingStatus, config.Statuses.Select(each => each.Name), ReachDefaults.Basic, ReachDefaults.DoNotDisturb),
        BasicClass = Kept(config.BasicClass, config.CallClasses.Select(each => each.Name), ReachDefaults.Basic),
    };

    private static string? Kept(string? name, IEnumerable<string> listed, params ImmutableArray<string> always) =>
        name is not null && listed.Concat(always).Contains(name, StringComparer.Ordinal) ? name : null;

    private static ReachConfig Renamed(ReachConfig config, ReachItemKind kind, string from, string to)
    {
        return kind switch
        {
            ReachItemKind.Status => config with
            {
                Matrix = [.. config.Matrix.Select(cell => cell with { Status = New(cell.Status)! })],
                BasicStatus = New(config.BasicStatus),
                DoNotDisturbStatus = New(config.DoNotDisturbStatus),
                RoamingStatus = New(config.RoamingStatus),
            },
            ReachItemKind.Class => config with
            {
                Matrix = [.. config.Matrix.Select(cell => cell with { CallClass = New(cell.CallClass)! })],
                BasicClass = New(config.BasicClass),
            },
            _ => config with { Matrix = [.. config.Matrix.Select(cell => cell with { Profile = New(cell.Profile)! })] },
        };

        string? New(string? name) => name == from ? to : name;
    }

    private static ImmutableArray<T> Set<T>(ImmutableArray<T> list, int at, T item) => at < list.Length ? list.SetItem(at, item) : list.Add(item);

    private static IEnumerable<string> NamesOf(ReachConfig config, ReachItemKind kind) => kind switch
    {
        ReachItemKind.Status => config.Statuses.Select(each => each.Name),
        ReachItemKind.Class => config.CallClasses.Select(each => each.Name),
        _ => config.Profiles.Select(each => each.Name),
    };

    private static string ListOf(ReachItemKind kind) => kind switch
    {
        ReachItemKind.Status => "statuses",
        ReachItemKind.Class => "callClasses",
        _ => "profiles",
    };

    // What is always there and not listed is so; listed it must say so itself.
    private static ReachProfileConfig Unlisted(string name) =>
        ReachDefaults.Cleared(default).Profiles.FirstOrDefault(each => each.Name == name) ?? new ReachProfileConfig(name);
}

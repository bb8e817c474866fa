using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

/// <summary>The names of one list, among which those are that are always there.</summary>
internal static class ReachNames
{
    /// <summary>Each once, capitals ignored. A name that is always there may be listed as well, spelled as it is.</summary>
    public static void Require(FieldErrors errors, string field, IEnumerable<string> names, params ImmutableArray<string> always)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var i = 0;
        foreach (var name in names)
        {
            var place = $"{field}[{i++}].name";
            errors.RequireText(name, place, ReachRules.MaxNameLength);
            if (string.IsNullOrEmpty(name))
                continue;
            var reserved = always.FirstOrDefault(each => string.Equals(each, name, StringComparison.OrdinalIgnoreCase));
            var isFree = seen.Add(name) && (reserved is null || reserved == name);
            errors.Require(isFree, place, "unique", $"{place} is the name of another one, capitals ignored");
        }
    }

    public static ImmutableHashSet<string> Of(IEnumerable<string> names, params ImmutableArray<string> always) =>
        names.Concat(always).ToImmutableHashSet(StringComparer.Ordinal);
}

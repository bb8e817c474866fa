using System.Numerics;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Tables;

/// <summary>A set of flags as a list of their names.</summary>
internal static class FlagNames
{
    public static IReadOnlyList<string> Show<T>(T flags)
        where T : struct, Enum => [.. Single<T>().Where(flag => flags.HasFlag(flag)).Select(flag => flag.ToString())];

    public static T Take<T>(this FieldErrors errors, string field, IReadOnlyList<string> names)
        where T : struct, Enum
    {
        var known = Single<T>();
        var taken = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var at = known.FindIndex(flag => flag.ToString() == names[i]);
            errors.Require(at >= 0, $"{field}[{i}]", "unknown", $"{field}[{i}] is one of {string.Join(", ", known)}");
            if (at >= 0)
                taken |= Convert.ToInt32(known[at], null);
        }

        return (T)Enum.ToObject(typeof(T), taken);
    }

    // None and All are names too, but of no flag.
    private static List<T> Single<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Where(flag => BitOperations.PopCount(Convert.ToUInt32(flag, null)) == 1)];
}

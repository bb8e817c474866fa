using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Prefixes;

/// <summary>A call as another number of the tenant, or as nobody: <c>*7*number</c> (SPEC R10).</summary>
public static class PrefixDialling
{
    // The codes are none of the British plan (SPEC S).
    private const string WithoutCodes = "GB";

    internal static bool IsInPlanOf(string country) => country != WithoutCodes;

    /// <summary>Null for what begins with no prefix of the tenant.</summary>
    public static DialledWish? Read(string dialled, ImmutableArray<PrefixConfig> prefixes)
    {
        if (dialled is not ['*', .. var rest] || rest.IndexOf('*', StringComparison.Ordinal) is not (1 or 2) || rest.Split('*', 2) is not [var prefix, { Length: > 0 } number])
            return null;
        return prefixes.FirstOrDefault(each => each.Prefix == prefix) is { } known
            ? new DialledWish(number, known.Number is null, known.Number is { } shown ? new E164(shown) : null)
            : null;
    }
}

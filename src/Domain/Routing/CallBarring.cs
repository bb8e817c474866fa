using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>What categories bar and what dial-out groups let through (SPEC R11).</summary>
public static class CallBarring
{
    /// <summary>Who bars all other countries bars their premium numbers too; the reverse does not hold.</summary>
    public static bool Bars(NumberCategory barred, NumberCategory category) =>
        (barred & category) != NumberCategory.None
        || (category == NumberCategory.InternationalPremium && barred.HasFlag(NumberCategory.International));

    /// <summary>The category or entry of a group that allows a number; null when nothing does.</summary>
    /// <param name="group">The group.</param>
    /// <param name="category">Of the number.</param>
    /// <param name="number">In E.164 form; a short number behind '+' and the calling code of its country.</param>
    public static string? AllowedBy(DialOutGroupModel group, NumberCategory category, string number)
    {
        if ((group.Categories & category) != NumberCategory.None)
            return category.ToString();
        return group.Numbers.IsDefault ? null : group.Numbers.FirstOrDefault(entry => Matches(entry, number));
    }

    private static bool Matches(string entry, string number) =>
        entry is [.. var beginning, '*']
            ? number.StartsWith(beginning, StringComparison.Ordinal)
            : string.Equals(entry, number, StringComparison.Ordinal);
}

using Softswitch.Contracts.Configuration;

namespace Softswitch.Storage.Databases;

/// <summary>Lists are read by key, one row more than asked for, to know whether there is a next page.</summary>
internal static class Paging
{
    public static int Limit(PageRequest page) => Math.Clamp(page.Limit, 1, PageRequest.MaxLimit);

    public static Page<T> Cut<T>(List<T> rows, int limit, Func<T, string> cursor) =>
        rows.Count > limit ? new Page<T>([.. rows.Take(limit)], cursor(rows[limit - 1])) : new Page<T>([.. rows], null);

    /// <summary>LIKE pattern, with '\' as escape, of what starts with the search text.</summary>
    public static string Prefix(PageRequest page) => Escape(page) + "%";

    /// <summary>LIKE pattern, with '\' as escape, of what holds the search text.</summary>
    public static string Part(PageRequest page) => "%" + Escape(page) + "%";

    private static string Escape(PageRequest page) =>
        (page.Search ?? "").Trim().ToLowerInvariant()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}

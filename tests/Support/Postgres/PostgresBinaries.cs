namespace Softswitch.Support.Postgres;

/// <summary>The PostgreSQL programs of the machine, when it has them.</summary>
public static class PostgresBinaries
{
    private static readonly string[] Folders =
        [.. new[] { 18, 17, 16, 15, 14 }.Select(version => $"/usr/lib/postgresql/{version}/bin"), "/usr/local/pgsql/bin"];

    public static string? Folder { get; } = Array.Find(Folders, folder => File.Exists(Path.Combine(folder, "initdb")));

    /// <summary>Why a test that needs them is skipped; null when it is not.</summary>
    public static string? SkipReason => Folder is null ? "needs the PostgreSQL server programs (Debian package postgresql)" : null;
}

using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Softswitch.Storage.Databases;

/// <summary>
/// Brings the schema to what this build knows: the files of Migrations in the order of their numbers, all in one transaction, each once.
/// A file with the name of a database before its ending is for that database alone.
/// A schema that is newer than this build is left alone, so that old and new nodes can run side by side.
/// </summary>
internal static partial class Migrator
{
    private const string Prefix = "Softswitch.Storage.Migrations.";

    public static Task Run(Database database, long now, CancellationToken cancellation) =>
        database.Migrate(async session =>
        {
            await session.Execute("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)");
            var done = await session.All("SELECT version FROM schema_version", row => row.GetInt64(0));
            foreach (var (version, name) in Files(database.Name).Where(file => !done.Contains(file.Version)))
            {
                await session.Execute(Translate(ReadFile(name), database.Words));
                await session.Execute("INSERT INTO schema_version (version, name, applied_at) VALUES ($1, $2, $3)", version, name[Prefix.Length..], now);
            }
        }, cancellation);

    private static IEnumerable<(long Version, string Name)> Files(string database) =>
        typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Where(name => name[Prefix.Length..].Split('.') is not [_, var only, _] || only == database)
            .Select(name => (long.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order();

    private static string ReadFile(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Translate(string sql, IReadOnlyDictionary<string, string> words) =>
        Word().Replace(sql, match => words[match.Groups["word"].Value]);

    [GeneratedRegex(@"\{(?<word>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}

using Npgsql;
using Softswitch.Support.Files;
using Softswitch.Support.Postgres;
using Softswitch.Support.Programs;

namespace Softswitch.Storage.Tests.Backups;

/// <summary>What docs/operations.md tells about PostgreSQL, with its own programs.</summary>
[Collection(StorageCollection.Name)]
public sealed class PostgresDumpTests(PostgresServer server)
{
    private const int Calls = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task Dump_of_a_running_platform_restored_into_an_empty_database_is_whole()
    {
        using var place = new TemporaryFolder();
        await using var storage = await TestStorage.Open(StorageProvider.PostgreSql, server).WithTenants();
        await StoredPlatform.Fill(storage.Host, Calls);
        var dump = place.PathOf("softswitch.dump");

        await Run("pg_dump", "--format=custom", "--file=" + dump, "--dbname=" + Uri(storage.Options.ConnectionString!));
        await storage.Host.Cdrs.Append(Samples.Cdr(500));
        var empty = server.CreateDatabase();
        await Run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=" + Uri(empty), dump);

        // The sealing key stays in the folder: it is no part of the database.
        storage.Options.ConnectionString = empty;
        await storage.Reopen();
        await StoredPlatform.AssertWhole(storage.Host, storage.Options.DataFolder, Calls);
        Assert.Null(await storage.Host.Cdrs.Find(Samples.Acme, Samples.Cdr(500).Call));
    }

    private static async Task Run(string program, params string[] arguments)
    {
        var result = await ExternalProgram.RunAsync(Path.Combine(PostgresBinaries.Folder!, program), arguments, Patience);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    private static string Uri(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{builder.Username}@{builder.Host}:{builder.Port}/{builder.Database}";
    }
}

using System.Runtime.Versioning;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class MigrationTests(PostgresServer server)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Theory, OnSqlite, OnPostgres]
    public async Task Migrations_run_twice_change_nothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var before = await Versions(storage);

        await storage.Reopen();

        Assert.Equal(before, await Versions(storage));
        Assert.NotEmpty(before);
        Assert.NotNull(await storage.Configuration.Tenants.Find(Samples.Acme));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nodes_that_start_together_migrate_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var versions = await Versions(storage);
        await storage.Host.Database.Change(
            async session =>
            {
                foreach (var table in new[] { "cluster_nodes", "clusters", "sign_ins", "sign_in_passwords", "reach_overrides", "reach", "probe", "sound_parts", "sounds", "prompts", "music_classes", "privacy_groups", "audit", "calls_underway", "webhook_records", "webhooks", "cdrs", "bindings", "api_keys", "accounts", "allowed_sources", "bans", "rates", "trunks", "dial_out_groups", "schemes", "platform", "dids", "channels", "routing", "services", "extensions", "users", "tenants", "settings", "schema_version" })
                    await session.Execute("DROP TABLE " + table);
                return true;
            },
            _ => true,
            default);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(storage.OpenHost)));

        Assert.Equal(versions, await Versions(storage));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_realm_or_sealing_key_is_refused_in_one_line(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        storage.Options.Realm = "elsewhere";
        var realm = await Assert.ThrowsAsync<StorageSettingsException>(storage.OpenHost);
        storage.Options.Realm = "test.example";
        storage.Options.SealingKey = Convert.ToBase64String(new byte[32]);
        var key = await Assert.ThrowsAsync<StorageSettingsException>(storage.OpenHost);

        Assert.Contains("hashed for test.example", realm.Message, StringComparison.Ordinal);
        Assert.Contains("sealing key", key.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_folder_that_cannot_be_made_is_refused_in_one_line()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        storage.Options.DataFolder = "/proc/nowhere/data";

        var refused = await Assert.ThrowsAsync<StorageSettingsException>(storage.OpenHost);

        Assert.Contains("/proc/nowhere/data", refused.Message, StringComparison.Ordinal);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task Data_folder_that_is_made_and_its_database_are_their_owners_alone()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var folder = Path.Combine(storage.Options.DataFolder, "new");
        storage.Options.DataFolder = folder;
        await (await storage.OpenHost()).DisposeAsync();
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));

        File.SetUnixFileMode(Path.Combine(folder, "softswitch.db"), Owner | UnixFileMode.OtherRead);
        await using var host = await storage.OpenHost();
        await host.Cdrs.Append(Samples.Cdr(1));

        Assert.All(Directory.GetFiles(folder, "softswitch.db*"), file => Assert.Equal(Owner, File.GetUnixFileMode(file)));
    }

    [Theory, OnPostgres]
    public async Task Database_role_without_rights_is_refused_in_one_line(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Database.Change(session => session.Execute("CREATE ROLE powerless LOGIN"), _ => true, default);
        storage.Options.ConnectionString = storage.Options.ConnectionString!.Replace("Username=postgres", "Username=powerless", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<StorageSettingsException>(storage.OpenHost);

        Assert.Contains("permission denied", refused.Message, StringComparison.Ordinal);
    }

    private static Task<List<long>> Versions(TestStorage storage) =>
        storage.Host.Database.Read(session => session.All("SELECT version FROM schema_version ORDER BY version", row => row.GetInt64(0)), default);
}

using System.Collections.Immutable;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Users;
using Softswitch.Storage.Databases;
using Softswitch.Support.Postgres;
using Softswitch.Support.Time;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class RecoveryTests(PostgresServer server)
{
    [Fact]
    public async Task Full_disk_refuses_bindings_keeps_cdrs_and_recovers_by_itself()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var database = await Fill(storage);

        var cdr = storage.Host.Cdrs.Append(Samples.Cdr(1));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Save(storage, Large("demo1")));
        Assert.False(cdr.IsCompleted);

        // Now and then it is being tried, and not in the queue.
        await Eventually.HoldsAsync(() => Task.FromResult(storage.Host.Health.Current.QueuedCdrs == 1), "the record waits");
        Assert.Contains("full", storage.Host.Health.Current.Reason, StringComparison.Ordinal);

        database.MaxPages = 0;
        await cdr.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(storage.Host.Health.Current.IsAvailable);
        await Save(storage, Large("demo1"));
        Assert.NotNull(await storage.Host.Cdrs.Find(Samples.Acme, Samples.Cdr(1).Call));
    }

    [Fact]
    public async Task Full_disk_answers_configuration_changes_as_unavailable_and_changes_nothing()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server).WithTenants();
        var database = (SqliteDatabase)storage.Host.Database;
        database.MaxPages = 1;

        await Assert.ThrowsAsync<StorageUnavailableException>(async () =>
        {
            for (var i = 0; i < 200; i++)
                await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(i + 1), new string('n', 100)), null, Samples.Me);
        });
        database.MaxPages = 0;

        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1000), "Last"), null, Samples.Me).Ok();
    }

    [PostgresFact]
    public async Task Lost_server_refuses_bindings_keeps_cdrs_and_recovers_by_itself()
    {
        using var own = new PostgresServer();
        await using var storage = await TestStorage.Open(StorageProvider.PostgreSql, own).WithTenants();
        await Save(storage, Samples.Binding("demo101"));

        own.Kill();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Save(storage, Samples.Binding("demo102")));
        var cdr = storage.Host.Cdrs.Append(Samples.Cdr(1));
        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await storage.Host.Bindings.Load(Samples.Acme, new("demo101")));
        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await storage.Configuration.Tenants.Find(Samples.Acme));
        Assert.False(storage.Host.Health.Current.IsAvailable);
        Assert.False(cdr.IsCompleted);

        own.Start();
        await cdr.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(storage.Host.Health.Current.IsAvailable);
        await Save(storage, Samples.Binding("demo102"));
        Assert.Single(await storage.Host.Bindings.Load(Samples.Acme, new("demo101")));
        Assert.NotNull(await storage.Configuration.Tenants.Find(Samples.Acme));
    }

    [Fact]
    public async Task Cdrs_beyond_the_bound_or_left_at_the_end_come_to_the_database_later()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        storage.Options.MaxQueuedCdrs = 2;
        await Fill(storage);

        var kept = new[] { storage.Host.Cdrs.Append(Samples.Cdr(1)), storage.Host.Cdrs.Append(Samples.Cdr(2)) };
        await storage.Host.Cdrs.Append(Samples.Cdr(3));

        Assert.Equal(1, storage.Host.Health.Current.RefusedCdrs);
        Assert.All(kept, task => Assert.False(task.IsCompleted));
        storage.Options.MaxQueuedCdrs = 10;
        await storage.Reopen();
        await Task.WhenAll(kept);
        Assert.Empty(await RecordsAsync(storage));

        // Half a line, as a process that was killed leaves it.
        await File.AppendAllTextAsync(Path.Combine(storage.Options.DataFolder, "cdr-spool.jsonl"), "{\"call\":");
        await storage.Host.Cdrs.CloseLost(0);
        Assert.Equal(3, (await RecordsAsync(storage)).Length);
        await storage.Host.Cdrs.CloseLost(0);
        Assert.Equal(3, (await RecordsAsync(storage)).Length);
    }

    private static async Task<ImmutableArray<CdrRecord>> RecordsAsync(TestStorage storage) =>
        [.. (await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue))).Items];

    private static Task Save(TestStorage storage, BindingRow row) => storage.Host.Bindings.Save(new[] { row }, default).AsTask();

    // Lets the file grow no more and uses up what it has.
    private static async Task<SqliteDatabase> Fill(TestStorage storage)
    {
        // The writer meets the limit when it connects, at its first commit.
        await storage.Reopen();
        var database = (SqliteDatabase)storage.Host.Database;
        database.MaxPages = 1;
        await Assert.ThrowsAsync<StorageUnavailableException>(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await Save(storage, Large("fill" + Samples.Number(i)));
        });
        return database;
    }

    private static BindingRow Large(string channel) => Samples.Binding(channel) with { UserAgent = new string('u', 3000) };
}

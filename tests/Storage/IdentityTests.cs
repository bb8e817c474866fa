using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Databases;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>What is deleted and made again is another thing.</summary>
[Collection(StorageCollection.Name)]
public sealed class IdentityTests(PostgresServer server)
{
    private const string Did = "+31201234567";

    [Theory, OnSqlite, OnPostgres]
    public async Task Item_made_again_has_no_version_of_the_one_before(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var channels = storage.Configuration.Channels;
        await channels.Put(Samples.Acme, new ChannelConfig("c1"), null, Samples.Me).Ok();
        await channels.Put(Samples.Acme, new ChannelConfig("c1", CallLimit: 2), 1, Samples.Me).Ok();
        await channels.Delete(Samples.Acme, new("c1"), 2, Samples.Me).Ok();

        var again = await channels.Put(Samples.Acme, new ChannelConfig("c1"), null, Samples.Me).Ok();

        Assert.Equal(3, again.Version);
        Assert.Equal(3, (await channels.Find(Samples.Acme, new("c1")))!.Version);
        Assert.Equal(new StoreResult.Conflict(3), await channels.Put(Samples.Acme, new ChannelConfig("c1"), 1, Samples.Me));
        Assert.Equal(1, (await channels.Put(Samples.Other, new ChannelConfig("c2"), null, Samples.Me).Ok()).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_that_went_with_its_user_or_was_renumbered_is_another_when_made_again(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var (users, extensions) = (storage.Configuration.Users, storage.Configuration.Extensions);
        await users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "102"), 1, Samples.Me).Ok();
        var renumbered = (await extensions.Find(Samples.Acme, new("102")))!.Version;

        await users.Put(Samples.Acme, new UserConfig(Samples.User(2), "Bob", "101"), null, Samples.Me).Ok();
        var first = (await extensions.Find(Samples.Acme, new("101")))!.Version;
        await users.Delete(Samples.Acme, Samples.User(2), null, Samples.Me).Ok();
        await users.Put(Samples.Acme, new UserConfig(Samples.User(3), "Cas", "101"), null, Samples.Me).Ok();

        Assert.Equal(2, renumbered);
        Assert.True(first > 1);
        Assert.True((await extensions.Find(Samples.Acme, new("101")))!.Version > first);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tenant_id_with_records_of_an_earlier_tenant_is_refused(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Host.Cdrs.Append(Samples.Cdr(1) with { Tenant = new("called") });
        await storage.Configuration.Tenants.Delete(Samples.Acme, null, Samples.Me).Ok();

        foreach (var id in new[] { "acme", "called" })
            Assert.Equal(["id unique"], await storage.Configuration.Tenants.Put(new TenantConfig(id, "New"), null, Samples.Me).Errors());
        var file = Samples.File("""{ "format": 1, "tenant": { "id": "acme", "name": "New" } }""");
        var refused = Assert.IsType<ImportResult.Refused>(await storage.Host.Importer.Import(file, ImportMode.Update, Samples.Me));
        Assert.Equal("tenant.id", Assert.Single(refused.Errors).Field);
        await storage.Configuration.Tenants.Put(new TenantConfig("fresh", "Fresh"), null, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Did_of_a_renumbered_user_is_changed_audited_and_told(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig(Did, "101"), null, Samples.Me).Ok();
        storage.Listener.Take();

        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "102"), 1, Samples.Me).Ok();

        Assert.Equal(new Stored<DidConfig>(new DidConfig(Did, "102"), 2), await store.Dids.Find(Samples.Acme, new(Did)));
        Assert.Contains($"Did {Did}", storage.Listener.Take(), StringComparer.Ordinal);
        var audit = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Search: Did))).Items[0];
        Assert.Contains("101", audit.Before!, StringComparison.Ordinal);
        Assert.Contains("102", audit.After!, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Audit_is_searched_without_regard_to_capitals(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("Desk1"), null, Samples.Me).Ok();

        foreach (var search in new[] { "desk1", "DESK1", "Channel" })
            Assert.Equal("channel Desk1", Assert.Single((await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Search: search))).Items).What);
    }

    [Theory, OnPostgres]
    public async Task Tenant_changed_while_it_is_being_deleted_stays(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();

        var result = await During(
            storage, "UPDATE tenants SET version = version + 1 WHERE id = 'acme'",
            () => storage.Configuration.Tenants.Delete(Samples.Acme, 1, Samples.Me));

        Assert.Equal(new StoreResult.Conflict(2), result);
        Assert.NotNull(await storage.Configuration.Tenants.Find(Samples.Acme));
    }

    [Theory, OnPostgres]
    public async Task Account_changed_while_it_is_being_deleted_stays(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Accounts.Put(new AccountConfig("ann", Role.Admin, null, Password: "secret1"), null, Samples.Me).Ok();

        var result = await During(
            storage, "UPDATE accounts SET version = version + 1 WHERE login = 'ann'",
            () => storage.Host.Accounts.Delete("ann", 1, Samples.Me));

        Assert.Equal(new StoreResult.Conflict(2), result);
        Assert.NotNull(await storage.Host.Accounts.Find("ann"));
    }

    [Theory, OnPostgres]
    public async Task Account_for_a_tenant_that_is_being_deleted_is_refused(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();

        var result = await During(
            storage, "DELETE FROM tenants WHERE id = 'acme'",
            () => storage.Host.Accounts.Put(new AccountConfig("ann", Role.Reader, Samples.Acme, Password: "secret1"), null, Samples.Me));

        Assert.Equal("tenant", Assert.Single(Assert.IsType<StoreResult.Invalid>(result).Errors).Field);
    }

    // Another node is half-way through a change of its own when ours begins.
    private static async Task<StoreResult> During(TestStorage storage, string sql, Func<Task<StoreResult>> ours)
    {
        var isOpen = new TaskCompletionSource();
        var mayCommit = new TaskCompletionSource();
        var other = storage.Host.Database.Change(
            async session =>
            {
                await session.Execute(sql);
                isOpen.SetResult();
                await mayCommit.Task;
                return true;
            },
            _ => true,
            default);
        await isOpen.Task;
        var running = Task.Run(ours);
        while (!running.IsCompleted && !await IsAnybodyWaiting(storage.Host.Database))
            await Task.Yield();
        mayCommit.SetResult();
        await other;
        return await running;
    }

    private static async Task<bool> IsAnybodyWaiting(Database database) =>
        await database.Read(session => session.First("SELECT count(*) FROM pg_locks WHERE NOT granted", row => row.GetInt64(0)), default) > 0;
}

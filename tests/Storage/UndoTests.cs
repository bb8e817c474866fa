using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class UndoTests(PostgresServer server)
{
    private static readonly UserConfig Ann = new(Samples.User(1), "Ann", "101", Rights: UserRights.Recording);
    private static readonly ChannelConfig Phone = new("ann-1", Samples.User(1), Password: Samples.Password);

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_undone_and_its_undo_undone_are_back_and_forth(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var users = storage.Configuration.Users;
        await users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await users.Put(Samples.Acme, Ann with { Name = "Anna", Extension = "102" }, 1, Samples.Me).Ok();

        var entry = await Last(storage);
        Assert.IsType<UndoResult.Done>(await Undo(storage, entry));
        Assert.Equal(Ann, (await users.Find(Samples.Acme, Ann.Id))!.Value);
        var undo = await Last(storage, undoes: entry);
        Assert.IsType<UndoResult.Done>(await Undo(storage, undo));
        Assert.Equal(("Anna", "102"), await users.Find(Samples.Acme, Ann.Id) is { Value: var now } ? (now.Name, now.Extension) : default);
        await Last(storage, undoes: undo);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deletion_undone_brings_the_item_back_and_creation_undone_removes_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, Phone, null, Samples.Me).Ok();
        var creation = await Last(storage);

        await store.Channels.Delete(Samples.Acme, new("ann-1"), null, Samples.Me).Ok();
        var back = Assert.IsType<UndoResult.Done>(await Undo(storage, await Last(storage)));
        Assert.Equal("channel ann-1", back.What);
        Assert.NotNull(back.Generated);
        Assert.Equal(Phone with { Password = null }, (await store.Channels.Find(Samples.Acme, new("ann-1")))!.Value);
        Assert.IsType<UndoResult.Done>(await Undo(storage, creation));
        Assert.Null(await store.Channels.Find(Samples.Acme, new("ann-1")));

        await store.Webhooks.Put(Samples.Acme, new WebhookConfig(new(Samples.Id(1)), "https://crm.example/"), null, Samples.Me).Ok();
        await store.Webhooks.Delete(Samples.Acme, new(Samples.Id(1)), null, Samples.Me).Ok();
        Assert.StartsWith("whsec_", Assert.IsType<UndoResult.Done>(await Undo(storage, await Last(storage))).Generated, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_changed_since_is_refused_by_the_name_of_that_change_until_it_is_undone(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var users = storage.Configuration.Users;
        await users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        var first = await Last(storage);
        await users.Put(Samples.Acme, Ann with { Name = "Anna" }, 1, Samples.Me).Ok();
        var second = await Last(storage);
        await users.Put(Samples.Acme, Ann with { Name = "Anne" }, 2, Samples.Me).Ok();
        var third = await Last(storage);

        Assert.Equal(new UndoResult.Changed(third), await Undo(storage, second));
        Assert.Equal(new UndoResult.Changed(third), await Undo(storage, first));
        Assert.Equal("Anne", (await users.Find(Samples.Acme, Ann.Id))!.Value.Name);
        foreach (var entry in new[] { third, second, first })
            Assert.IsType<UndoResult.Done>(await Undo(storage, entry));
        Assert.Null(await users.Find(Samples.Acme, Ann.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Trunks_rates_and_settings_of_tenants_are_put_back(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Trunks.Put(new TrunkConfig("carrier", "sip.carrier.example", Addresses: ["192.0.2.0/28"]), null, Samples.Me).Ok();
        await store.Trunks.Put(new TrunkConfig("carrier", "sip.carrier.example", MaxCalls: 3), 1, Samples.Me).Ok();
        Assert.IsType<UndoResult.Done>(await Undo(storage, await Last(storage)));
        var trunk = (await store.Trunks.Find(new("carrier")))!.Value;
        Assert.Equal((null, "192.0.2.0/28"), (trunk.MaxCalls, Assert.Single(trunk.Addresses)));

        var rate = new RateConfig(new(Samples.Id(1)), "carrier", "31", 0.0120m, Days: WeekDays.Saturday | WeekDays.Sunday, From: new(8, 0), Until: new(18, 0));
        await store.Rates.Put(rate, null, Samples.Me).Ok();
        Assert.IsType<UndoResult.Done>(await Undo(storage, await Last(storage)));
        Assert.Null(await store.Rates.Find(rate.Id));
        Assert.IsType<UndoResult.Done>(await Undo(storage, await Last(storage)));
        Assert.Equal(rate, (await store.Rates.Find(rate.Id))!.Value);

        await store.Tenants.Put(new TenantConfig("acme", "Acme BV", CompanyName: "Acme"), 1, Samples.Me).Ok();
        var renamed = await Last(storage);
        await store.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        Assert.IsType<UndoResult.Done>(await Undo(storage, renamed));
        Assert.Equal(new TenantConfig("acme", "Acme", ExtensionLength: 3), (await store.Tenants.Find(Samples.Acme))!.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_log_does_not_hold_whole_is_refused_with_its_reason(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await Refused(storage, "a tenant is made and deleted");
        await store.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, Ann with { Pin = "2580" }, 1, Samples.Me).Ok();
        await Refused(storage, "nothing was changed but a password");
        await store.Trunks.Put(new TrunkConfig("carrier", "sip.carrier.example", Username: "pbx", Password: "secret"), null, Samples.Me).Ok();
        await store.Trunks.Delete(new("carrier"), null, Samples.Me).Ok();
        await Refused(storage, "the password of this trunk");
        await storage.Host.Audit.Append(new(Samples.Me, Samples.Acme, "call 1", "{}", null));
        await Refused(storage, "no change of the configuration");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_that_breaks_a_rule_of_today_is_refused_and_changes_nothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var users = storage.Configuration.Users;
        await users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await users.Delete(Samples.Acme, Ann.Id, null, Samples.Me).Ok();
        var deletion = await Last(storage);
        await users.Put(Samples.Acme, new UserConfig(Samples.User(2), "Ben", "101"), null, Samples.Me).Ok();

        var refused = Assert.IsType<UndoResult.Invalid>(await Undo(storage, deletion));

        Assert.Equal("extension", Assert.Single(refused.Errors).Field);
        Assert.Null(await users.Find(Samples.Acme, Ann.Id));
    }

    [Theory, OnSqlite]
    public async Task Entry_of_another_tenant_is_not_found(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        var entry = await Last(storage);

        Assert.Null(await storage.Host.Undo.Find(entry, Samples.Other));
        Assert.Null(await storage.Host.Undo.Find(entry + 1, null));
        Assert.NotNull(await storage.Host.Undo.Find(entry, Samples.Acme));
        Assert.NotNull(await storage.Host.Undo.Find(entry, null));
    }

    private static async Task<UndoResult> Undo(TestStorage storage, long entry) =>
        await storage.Host.Undo.Undo((await storage.Host.Undo.Find(entry, null))!, Samples.Me);

    private static async Task Refused(TestStorage storage, string reason) =>
        Assert.StartsWith(reason, Assert.IsType<UndoResult.Impossible>(await Undo(storage, await Last(storage))).Reason.Replace("this entry tells of ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static async Task<long> Last(TestStorage storage, long? undoes = null)
    {
        var entry = Assert.Single((await storage.Host.Audit.Query(null, new PageRequest(Limit: 1))).Items);
        Assert.True(undoes is null || entry.By.Undoes == undoes, $"{entry.Id} undoes {entry.By.Undoes}");
        return entry.Id;
    }
}

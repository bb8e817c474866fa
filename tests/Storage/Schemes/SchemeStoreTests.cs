using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests.Schemes;

[Collection(StorageCollection.Name)]
public sealed class SchemeStoreTests(PostgresServer server)
{
    private const string Number = "+31201234567";
    private static readonly E164 Did = new(Number);

    private static readonly SchemeConfig Office = new(
        "Office",
        [new(1, "Open", [new(Number, "101", "Sales")]), new(2, "Closed")],
        [new(new(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00"), 2)],
        [new("Gone", "2027-01-01T00:00", "2027-01-15T09:00", 2, AutoDelete: true), new("Kept", "2026-01-01T00:00", "2026-01-15T09:00", 2)],
        [new(2, HolidayKey.KingsDay)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Scheme_is_read_back_changed_listed_and_deleted(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var schemes = storage.Configuration.Schemes;
        await schemes.Put(Samples.Acme, new SchemeConfig("Main"), null, Samples.Me).Ok();

        await schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();

        var kept = Office with { Holidays = [Office.Holidays[1]], IsDefault = false };
        AssertSame(kept, (await schemes.Find(Samples.Acme, "Office"))!);
        await schemes.Put(Samples.Acme, kept with { Week = [] }, 1, Samples.Me).Ok();
        AssertSame(kept with { Week = [] }, (await schemes.Find(Samples.Acme, "Office"))!);
        Assert.Equal("Office", Assert.Single((await schemes.List(Samples.Acme, new PageRequest(Search: "off"))).Items).Value.Name);
        Assert.Equal(["Main", "Office"], (await storage.Host.Reader.Schemes(Samples.Acme)).Select(each => each.Scheme.Name).ToArray());
        Assert.Equal(new("101"), (await storage.Host.Reader.Schemes(Samples.Acme))[1].Scheme.Plan(1)!.Entries[Did].Extension);
        await schemes.Delete(Samples.Acme, "Office", 2, Samples.Me).Ok();
        Assert.Null(await schemes.Find(Samples.Acme, "Office"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task First_scheme_is_the_default_one_until_another_is_and_never_goes(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var schemes = storage.Configuration.Schemes;
        await schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();
        await schemes.Put(Samples.Acme, new SchemeConfig("Branch"), null, Samples.Me).Ok();

        Assert.Equal(["name in-use"], await schemes.Delete(Samples.Acme, "Office", null, Samples.Me).Errors());
        Assert.Equal(["isDefault fixed"], await schemes.Put(Samples.Acme, Office with { IsDefault = false }, 1, Samples.Me).Errors());
        await schemes.Put(Samples.Acme, Office, 1, Samples.Me).Ok();
        Assert.Equal("Branch:False Office:True", await Defaults());
        await schemes.Put(Samples.Acme, new SchemeConfig("Branch", IsDefault: true), 1, Samples.Me).Ok();
        Assert.Equal("Branch:True Office:False", await Defaults());

        await schemes.Delete(Samples.Acme, "Office", null, Samples.Me).Ok();
        Assert.Equal(["name in-use"], await schemes.Delete(Samples.Acme, "Branch", null, Samples.Me).Errors());

        async Task<string> Defaults() =>
            string.Join(' ', (await schemes.List(Samples.Acme, new PageRequest())).Items.Select(each => $"{each.Value.Name}:{each.Value.IsDefault}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Scheme_names_dids_and_extensions_of_its_tenant_and_a_did_is_in_one_alone(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var schemes = storage.Configuration.Schemes;
        await schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();

        Assert.Equal(["plans[0].entries[0].number unique"], await Refused(Number, "101"));
        Assert.Equal(["plans[0].entries[0].number unknown", "plans[0].entries[0].extension unknown"], await Refused("+31209999999", "999"));
        Assert.Equal(
            ["plans[0].entries[0].number unknown", "plans[0].entries[0].extension unknown"],
            await schemes.Put(Samples.Other, Office with { Week = [], Holidays = [], PublicHolidays = [] }, null, Samples.Me).Errors());
        Assert.Equal(
            ["publicHolidays[0].holiday unknown"],
            await schemes.Put(Samples.Acme, new SchemeConfig("Branch", [new(1, "Open")], PublicHolidays: [new(1, HolidayKey.Thanksgiving)]), null, Samples.Me).Errors());

        Task<string[]> Refused(string number, string extension) =>
            schemes.Put(Samples.Acme, new SchemeConfig("Branch", [new(1, "Open", [new(number, extension)])]), null, Samples.Me).Errors();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_and_did_of_a_plan_are_not_deleted_and_the_plan_follows_a_number(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var store = storage.Configuration;
        await store.Schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();
        storage.Listener.Take();

        Assert.Equal(["extension in-use"], await store.Users.Delete(Samples.Acme, Samples.User(1), null, Samples.Me).Errors());
        Assert.Equal(["extension in-use"], await store.Extensions.Delete(Samples.Acme, new("101"), null, Samples.Me).Errors());
        Assert.Equal(["number in-use"], await store.Dids.Delete(Samples.Acme, Did, null, Samples.Me).Errors());
        var ann = (await store.Users.Find(Samples.Acme, Samples.User(1)))!;
        await store.Users.Put(Samples.Acme, ann.Value with { Extension = "105" }, ann.Version, Samples.Me).Ok();

        var scheme = (await store.Schemes.Find(Samples.Acme, "Office"))!;
        Assert.Equal(("105", 2), (scheme.Value.Plans[0].Entries[0].Extension, scheme.Version));
        Assert.Contains("Everything acme", storage.Listener.Take(), StringComparer.Ordinal);
        await store.Schemes.Put(Samples.Acme, new SchemeConfig("Office"), 2, Samples.Me).Ok();
        await store.Dids.Delete(Samples.Acme, Did, null, Samples.Me).Ok();
        await store.Users.Delete(Samples.Acme, Samples.User(1), null, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_is_audited_told_and_undone(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var schemes = storage.Configuration.Schemes;
        await schemes.Put(Samples.Acme, new SchemeConfig("Main"), null, Samples.Me).Ok();
        await schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();
        storage.Listener.Take();

        await schemes.Delete(Samples.Acme, "Office", null, Samples.Me).Ok();

        Assert.Equal(["Everything acme"], storage.Listener.Take());
        Assert.IsType<UndoResult.Done>(await Undo(storage, "scheme Office"));
        Assert.Equal("Sales", (await schemes.Find(Samples.Acme, "Office"))!.Value.Plans[0].Entries[0].Prefix);
        Assert.IsType<UndoResult.Done>(await Undo(storage, "scheme Office"));
        Assert.Null(await schemes.Find(Samples.Acme, "Office"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Switch_is_beside_the_scheme_audited_told_and_undone(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var (schemes, overrides) = (storage.Configuration.Schemes, storage.Configuration.SchemeOverrides);
        await schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();
        var wanted = new SchemeOverride(1, DateTimeOffset.FromUnixTimeMilliseconds(Samples.Now + 1000));
        storage.Listener.Take();

        Assert.Equal(new(null, 0), await overrides.Find(Samples.Acme, "Office"));
        Assert.Equal(new StoreResult.Ok(1), await overrides.Switch(Samples.Acme, "Office", wanted, 0, Samples.Me));

        Assert.Equal(["Everything acme"], storage.Listener.Take());
        Assert.Equal(new(wanted, 1), await overrides.Find(Samples.Acme, "Office"));
        Assert.Equal(wanted, (await storage.Host.Reader.Schemes(Samples.Acme))[0].Override);
        Assert.Equal(1, (await schemes.Find(Samples.Acme, "Office"))!.Version);
        Assert.Equal(["plans in-use"], await schemes.Put(Samples.Acme, new SchemeConfig("Office", [new(2, "Closed")]), 1, Samples.Me).Errors());
        Assert.Equal(new StoreResult.Conflict(1), await overrides.Switch(Samples.Acme, "Office", null, 0, Samples.Me));
        Assert.Equal(["plan unknown"], await overrides.Switch(Samples.Acme, "Office", new SchemeOverride(9), 1, Samples.Me).Errors());
        Assert.Equal(new StoreResult.NotFound(), await overrides.Switch(Samples.Acme, "Nowhere", wanted, null, Samples.Me));
        Assert.Equal(new StoreResult.NotFound(), await overrides.Switch(Samples.Other, "Office", wanted, null, Samples.Me));

        await overrides.Switch(Samples.Acme, "Office", null, null, Samples.Me).Ok();
        Assert.IsType<UndoResult.Done>(await Undo(storage, "override Office"));
        Assert.Equal(new(wanted, 3), await overrides.Find(Samples.Acme, "Office"));
        Assert.IsType<UndoResult.Done>(await Undo(storage, "override Office"));
        Assert.Equal(new(null, 4), await overrides.Find(Samples.Acme, "Office"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Schemes_of_a_tenant_are_its_own_and_go_with_it(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        await storage.Configuration.Schemes.Put(Samples.Acme, Office, null, Samples.Me).Ok();

        Assert.Empty(await storage.Host.Reader.Schemes(Samples.Other));
        Assert.Null(await storage.Configuration.Schemes.Find(Samples.Other, "Office"));
        Assert.Equal(new StoreResult.NotFound(), await storage.Configuration.Schemes.Delete(Samples.Other, "Office", null, Samples.Me));
        await storage.Configuration.Tenants.Delete(Samples.Acme, null, Samples.Me).Ok();
        Assert.Empty(await storage.Host.Reader.Schemes(Samples.Acme));
    }

    private static void AssertSame(SchemeConfig expected, Stored<SchemeConfig> stored) =>
        Assert.Equal(StorageJson.Write(expected), StorageJson.Write(stored.Value));

    private static async Task<UndoResult> Undo(TestStorage storage, string what)
    {
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];
        Assert.Equal(what, entry.What);
        return await storage.Host.Undo.Undo(entry, Samples.Me);
    }

    private async Task<TestStorage> Filled(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await store.Services.Put(Samples.Acme, new ServiceConfig("600", ServiceKind.Echo), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig(Number, "600"), null, Samples.Me).Ok();
        return storage;
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>What is keyed for numbers of a tenant, and where they are forwarded to: SPEC R10.</summary>
[Collection(StorageCollection.Name)]
public sealed class PrefixTests(PostgresServer server)
{
    private const string Number = "+31201234567";
    private const string Mobile = "+31612345678";

    private static readonly TenantConfig Prefixed = new("acme", "Acme", ExtensionLength: 3, Prefixes: [new("7", Number), new("8"), new("123", Number)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Prefixes_are_kept_and_stand_for_numbers_of_the_tenant(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var store = storage.Configuration;
        var version = (await store.Tenants.Find(Samples.Acme))!.Version;
        Assert.Equal(["prefixes[0].number unknown"], await store.Tenants.Put(Prefixed with { Prefixes = [new("7", Mobile)] }, version, Samples.Me).Errors());
        Assert.Equal(["prefixes[1].prefix unique"], await store.Tenants.Put(Prefixed with { Prefixes = [new("7"), new("7")] }, version, Samples.Me).Errors());
        await store.Tenants.Put(Prefixed, version, Samples.Me).Ok();

        Assert.Equal(Prefixed.Prefixes.AsEnumerable(), (await store.Tenants.Find(Samples.Acme))!.Value.Prefixes);
        Assert.Equal(Prefixed.Prefixes.AsEnumerable(), (await storage.Host.Reader.Tenant(Samples.Acme))!.Value.Prefixes);
        Assert.Equal(["prefixes[0].number unknown"], await store.Tenants.Put(Prefixed with { Id = "other", Name = "Other" }, 1, Samples.Me).Errors());
        Assert.Equal(["number in-use"], await store.Dids.Delete(Samples.Acme, new E164(Number), null, Samples.Me).Errors());
        await store.Tenants.Put(Prefixed with { Prefixes = [] }, version + 1, Samples.Me).Ok();
        await store.Dids.Delete(Samples.Acme, new E164(Number), null, Samples.Me).Ok();
    }

    [Theory, OnSqlite]
    public async Task Imported_tenant_has_the_prefixes_of_its_file(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var version = (await storage.Configuration.Tenants.Find(Samples.Acme))!.Version;
        await storage.Configuration.Tenants.Put(Prefixed, version, Samples.Me).Ok();
        const string File = """{ "format": 1, "tenant": { "id": "acme", "name": "Acme BV", "prefixes": [{ "prefix": "9" }] } }""";
        Assert.IsType<ImportResult.Done>(await storage.Host.Importer.Import(Samples.File(File), ImportMode.Update, Samples.Me));
        var tenant = (await storage.Configuration.Tenants.Find(Samples.Acme))!.Value;
        Assert.Equal(("Acme BV", "9"), (tenant.Name, Assert.Single(tenant.Prefixes).Prefix));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forwards_are_beside_the_settings_audited_told_and_undone(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var forwards = storage.Configuration.NumberForwards;
        var settings = (await storage.Configuration.Tenants.Find(Samples.Acme))!.Version;
        var wanted = NumberForwards.None.With(Number, Mobile);
        storage.Listener.Take();

        Assert.Equal(0, (await forwards.Find(Samples.Acme))!.Version);
        Assert.Equal(new StoreResult.Ok(1), await forwards.Switch(Samples.Acme, wanted, 0, Samples.Me));

        Assert.Equal(["Everything acme"], storage.Listener.Take());
        Assert.Equal(Mobile, (await storage.Host.Reader.Tenant(Samples.Acme))!.Value.Forwards.Of(new E164(Number))!.Value.Value);
        Assert.Equal(settings, (await storage.Configuration.Tenants.Find(Samples.Acme))!.Version);
        Assert.Equal(new StoreResult.Conflict(1), await forwards.Switch(Samples.Acme, NumberForwards.None, 0, Samples.Me));
        Assert.Equal(new StoreResult.Ok(1), await forwards.Switch(Samples.Acme, wanted, 1, Samples.Me));
        Assert.Equal(["numbers[0].number unknown"], await forwards.Switch(Samples.Other, wanted, 0, Samples.Me).Errors());
        Assert.Equal(["all format"], await forwards.Switch(Samples.Acme, new NumberForwards("06"), 1, Samples.Me).Errors());

        Assert.IsType<UndoResult.Done>(await Undo(storage));
        Assert.Equal((2L, null), ((await forwards.Find(Samples.Acme))!.Version, (await forwards.Find(Samples.Acme))!.Value.Of(new E164(Number))));
    }

    [Theory, OnSqlite]
    public async Task Forward_goes_with_its_number(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var forwards = storage.Configuration.NumberForwards;
        await forwards.Switch(Samples.Acme, NumberForwards.None.With(Number, Mobile), 0, Samples.Me).Ok();
        await storage.Configuration.Dids.Delete(Samples.Acme, new E164(Number), null, Samples.Me).Ok();
        Assert.Empty((await forwards.Find(Samples.Acme))!.Value.Numbers);
        Assert.Contains(await Log(storage), entry => entry.What == "number-forwards acme" && !entry.After!.Contains(Mobile, StringComparison.Ordinal));
    }

    private static async Task<UndoResult> Undo(TestStorage storage) =>
        await storage.Host.Undo.Undo((await Log(storage)).First(entry => entry.What == "number-forwards acme"), Samples.Me);

    private static async Task<IReadOnlyList<AuditEntry>> Log(TestStorage storage) => (await storage.Host.Audit.Query(Samples.Acme, new PageRequest())).Items;

    private async Task<TestStorage> Filled(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Services.Put(Samples.Acme, new ServiceConfig("600", ServiceKind.Echo), null, Samples.Me).Ok();
        await storage.Configuration.Dids.Put(Samples.Acme, new DidConfig(Number, "600"), null, Samples.Me).Ok();
        return storage;
    }
}

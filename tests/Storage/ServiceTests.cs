using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class ServiceTests(PostgresServer server)
{
    private static readonly ServiceConfig Echo = new("600", ServiceKind.Echo);
    private static readonly UserConfig Ann = new(Samples.User(1), "Ann", "101");
    private static readonly DidConfig Did = new("+31201234567", "600");

    [Theory, OnSqlite, OnPostgres]
    public async Task Service_is_read_back_changed_listed_and_deleted(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var services = storage.Configuration.Services;

        await services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();
        await services.Put(Samples.Acme, new ServiceConfig("601", ServiceKind.Clock), null, Samples.Me).Ok();
        await services.Put(Samples.Acme, Echo with { Kind = ServiceKind.Music }, 1, Samples.Me).Ok();

        Assert.Equal(new(Echo with { Kind = ServiceKind.Music }, 2), await services.Find(Samples.Acme, new("600")));
        var page = await services.List(Samples.Acme, new PageRequest(Limit: 1, Search: "60"));
        Assert.Equal("600", Assert.Single(page.Items).Value.Extension);
        Assert.Equal("601", Assert.Single((await services.List(Samples.Acme, new PageRequest(page.Next))).Items).Value.Extension);
        Assert.Equal(
            [new(Samples.Acme, new("600"), ServiceKind.Music), new(Samples.Acme, new("601"), ServiceKind.Clock)],
            (await storage.Host.Reader.Services(Samples.Acme)).OrderBy(service => service.Extension.Value, StringComparer.Ordinal));
        await services.Delete(Samples.Acme, new("600"), 2, Samples.Me).Ok();
        Assert.Null(await services.Find(Samples.Acme, new("600")));
        Assert.Equal(3, (await services.Put(Samples.Acme, Echo, null, Samples.Me).Ok()).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_is_audited_told_and_undone(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var services = storage.Configuration.Services;
        await services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();
        storage.Listener.Take();

        await services.Delete(Samples.Acme, new("600"), null, Samples.Me).Ok();

        Assert.Equal(["Everything acme", "Extension 600"], storage.Listener.Take());
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];
        Assert.Equal("service 600", entry.What);
        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));
        Assert.Equal(Echo, (await services.Find(Samples.Acme, new("600")))!.Value);
        Assert.Contains("Everything acme", storage.Listener.Take(), StringComparer.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_is_of_a_user_or_of_a_service(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(2), "Bob"), null, Samples.Me).Ok();
        await store.Services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();

        Assert.Equal(["extension unique"], await store.Services.Put(Samples.Acme, new ServiceConfig("101", ServiceKind.Echo), null, Samples.Me).Errors());
        Assert.Equal(["extension unique"], await store.Users.Put(Samples.Acme, Ann with { Extension = "600" }, 1, Samples.Me).Errors());
        Assert.Equal(["extension unique"], await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(3), "Cas", "600"), null, Samples.Me).Errors());
        var number = new ExtensionConfig("600", ExtensionType.User, Samples.User(2));
        Assert.Equal(new StoreResult.Conflict(1), await store.Extensions.Put(Samples.Acme, number, null, Samples.Me));
        Assert.Equal(["number unique"], await store.Extensions.Put(Samples.Acme, number, 1, Samples.Me).Errors());
        Assert.Equal(["number in-use"], await store.Extensions.Delete(Samples.Acme, new("600"), null, Samples.Me).Errors());
        Assert.Equal(["type unsupported"], await store.Extensions.Put(Samples.Acme, new ExtensionConfig("700", ExtensionType.Service, null), null, Samples.Me).Errors());
        Assert.Equal(Echo, (await store.Services.Find(Samples.Acme, new("600")))!.Value);
        Assert.Equal(new(number with { Type = ExtensionType.Service, UserId = null }, 1), await store.Extensions.Find(Samples.Acme, new("600")));

        await store.Services.Delete(Samples.Acme, new("600"), null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, Ann with { Extension = "600" }, 1, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Service_has_the_length_of_all_extensions_and_fixes_it_as_the_first(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();

        Assert.Equal(3, (await store.Tenants.Find(Samples.Acme))!.Value.ExtensionLength);
        Assert.Equal(["extension length"], await store.Services.Put(Samples.Acme, new ServiceConfig("6000", ServiceKind.Music), null, Samples.Me).Errors());
        Assert.Equal(["extension length"], await store.Users.Put(Samples.Acme, Ann with { Extension = "1001" }, null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Did_may_ring_a_service_which_then_cannot_go(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, Did, null, Samples.Me).Ok();

        Assert.Equal(["extension in-use"], await store.Services.Delete(Samples.Acme, new("600"), null, Samples.Me).Errors());

        Assert.Equal(Echo, (await store.Services.Find(Samples.Acme, new("600")))!.Value);
        await store.Dids.Delete(Samples.Acme, new(Did.Number), null, Samples.Me).Ok();
        await store.Services.Delete(Samples.Acme, new("600"), null, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Next_free_extension_passes_services_over(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Services.Put(Samples.Acme, new ServiceConfig("101", ServiceKind.Echo), null, Samples.Me).Ok();

        Assert.Equal("102", (await storage.Configuration.NextFreeExtension(Samples.Acme))?.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Services_are_imported_and_updated_by_their_extension(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var file = """
            { "format": 1, "tenant": { "id": "acme", "name": "Acme" },
              "dids": [ { "number": "+31201234567", "extension": "600" } ],
              "services": [ { "extension": "600", "kind": "echo" }, { "extension": "601", "kind": "Clock", "pin": "4711" } ] }
            """;

        Assert.Equal(2, Assert.IsType<ImportResult.Done>(await Import(storage, file, ImportMode.Create)).Services);
        Assert.IsType<ImportResult.Done>(await Import(storage, file.Replace("Clock", "Music", StringComparison.Ordinal)));
        var other = """{ "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "dids": [ { "number": "+31201234568", "extension": "601" } ] }""";
        Assert.IsType<ImportResult.Done>(await Import(storage, other));

        Assert.Equal(3, (await storage.Configuration.Tenants.Find(Samples.Acme))!.Value.ExtensionLength);
        Assert.Equal(
            [new Stored<ServiceConfig>(Echo, 1), new(new ServiceConfig("601", ServiceKind.Music, Pin: "4711"), 2)],
            (await storage.Configuration.Services.List(Samples.Acme, new PageRequest())).Items.ToArray());
        Assert.Equal("600", (await storage.Host.Reader.Did(new(Did.Number)))!.Value.Extension.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_with_a_wrong_service_is_refused_by_its_place(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await storage.Configuration.Services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();

        Assert.Equal(["services[0].kind required", "services[1].kind unknown"], await Refused("""[{ "extension": "601" }, { "extension": "602", "kind": "1" }]"""));
        Assert.Equal(
            ["services[1].extension unique", "services[2].extension length"],
            await Refused("""[{ "extension": "601", "kind": "Echo" }, { "extension": "601", "kind": "Clock" }, { "extension": "6000", "kind": "Echo" }]"""));
        Assert.Equal(["services[0].extension unique"], await Refused("""[{ "extension": "101", "kind": "Echo" }]"""));
        Assert.Equal(
            ["services[0].music unknown", "services[1].sound unknown"],
            await Refused($$"""[{ "extension": "601", "kind": "Music", "music": "lobby" }, { "extension": "602", "kind": "Announcement", "sound": "{{Guid.Empty:N}}" }]"""));
        Assert.Equal(["services[0].extension unique"], await Refused("""[{ "extension": "102", "kind": "Echo" }]""", """[{ "name": "Ben", "extension": "102" }]"""));
        Assert.Equal(["users[0].extension unique"], await Refused("[]", """[{ "name": "Ben", "extension": "600" }]"""));

        async Task<string[]> Refused(string services, string users = "[]")
        {
            var file = $$"""{ "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "users": {{users}}, "services": {{services}} }""";
            return [.. Assert.IsType<ImportResult.Refused>(await Import(storage, file)).Errors.Select(error => $"{error.Field} {error.Rule}").Order(StringComparer.Ordinal)];
        }
    }

    private static Task<ImportResult> Import(TestStorage storage, string file, ImportMode mode = ImportMode.Update) =>
        storage.Host.Importer.Import(Samples.File(file), mode, Samples.Me);
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class TenancyTests(PostgresServer server)
{
    private static readonly DidConfig Did = new("+31201234567", "101");
    private static readonly ServiceConfig Echo = new("600", ServiceKind.Echo);
    private static readonly PageRequest All = new(Limit: 1000);

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_of_a_tenant_is_read_as_another(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var (host, other) = (storage.Host, Samples.Other);

        Assert.Null(await host.Reader.User(other, Samples.User(1)));
        Assert.Null(await host.Reader.Extension(other, new("101")));
        Assert.Null(await host.Reader.Channel(other, new("demo101")));
        Assert.Null(await host.Configuration.Users.Find(other, Samples.User(1)));
        Assert.Null(await host.Configuration.Extensions.Find(other, new("101")));
        Assert.Null(await host.Configuration.Channels.Find(other, new("demo101")));
        Assert.Null(await host.Configuration.Dids.Find(other, new(Did.Number)));
        Assert.Null(await host.Configuration.Services.Find(other, new(Echo.Extension)));
        Assert.Empty(await host.Reader.Services(other));
        Assert.Empty((await host.Configuration.Users.List(other, All)).Items);
        Assert.Empty((await host.Configuration.Extensions.List(other, All)).Items);
        Assert.Empty((await host.Configuration.Channels.List(other, All)).Items);
        Assert.Empty((await host.Configuration.Dids.List(other, All)).Items);
        Assert.Empty((await host.Configuration.Services.List(other, All)).Items);
        Assert.Empty(await host.Bindings.Load(other, new("demo101")));
        Assert.Null(await host.Cdrs.Find(other, Samples.Cdr(1).Call));
        Assert.Empty((await host.Cdrs.Query(other, new CdrQuery(0, long.MaxValue))).Items);
        Assert.Empty(await host.ApiKeys.List(other));
        Assert.Empty((await host.Accounts.List(other, All)).Items);
        Assert.Equal(["tenant other"], (await host.Audit.Query(other, All)).Items.Select(entry => entry.What).ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_of_a_tenant_is_changed_as_another(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var (store, other) = (storage.Configuration, Samples.Other);
        var missing = new StoreResult.NotFound();

        Assert.Equal(missing, await store.Users.Put(other, new UserConfig(Samples.User(1), "Mine now"), 1, Samples.Me));
        Assert.Equal(missing, await store.Users.Delete(other, Samples.User(1), null, Samples.Me));
        Assert.Equal(missing, await store.Extensions.Delete(other, new("101"), null, Samples.Me));
        Assert.Equal(missing, await store.Channels.Delete(other, new("demo101"), null, Samples.Me));
        Assert.Equal(missing, await store.Dids.Delete(other, new(Did.Number), null, Samples.Me));
        Assert.Equal(missing, await store.Services.Put(other, Echo with { Kind = ServiceKind.Music }, 1, Samples.Me));
        Assert.Equal(missing, await store.Services.Delete(other, new(Echo.Extension), null, Samples.Me));
        Assert.Equal(missing, await storage.Host.ApiKeys.Delete(other, new(Samples.Id(1)), Samples.Me));
        Assert.Equal(["name unique"], await store.Channels.Put(other, new ChannelConfig("DEMO101"), null, Samples.Me).Errors());
        Assert.Equal(["userId unknown"], await store.Channels.Put(other, new ChannelConfig("c9", Samples.User(1)), null, Samples.Me).Errors());
        Assert.Equal(["userId unknown"], await store.Extensions.Put(other, new ExtensionConfig("101", ExtensionType.User, Samples.User(1)), null, Samples.Me).Errors());
        Assert.Equal(["extension unknown"], await store.Dids.Put(other, Did with { Number = "+31207654321" }, null, Samples.Me).Errors());
        await store.Users.Put(other, new UserConfig(Samples.User(1), "Same id, other person", "101"), null, Samples.Me).Ok();
        Assert.Equal(["number unique"], await store.Dids.Put(other, Did, null, Samples.Me).Errors());
        await store.Services.Put(other, Echo with { Kind = ServiceKind.Clock }, null, Samples.Me).Ok();
        Assert.Equal(Echo, (await store.Services.Find(Samples.Acme, new(Echo.Extension)))!.Value);
        Assert.Equal("Ann", (await store.Users.Find(Samples.Acme, Samples.User(1)))!.Value.Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_tenants_cannot_have_one_domain(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var tenants = storage.Configuration.Tenants;
        await tenants.Put(new TenantConfig("acme", "Acme", "sip.example"), 1, Samples.Me).Ok();

        Assert.Equal(["sipDomain unique"], await tenants.Put(new TenantConfig("other", "Other", "sip.example"), 1, Samples.Me).Errors());
        Assert.Equal(["sipDomain unique"], await tenants.Put(new TenantConfig("third", "Third", "sip.example"), null, Samples.Me).Errors());
        Assert.Equal(Samples.Acme, await storage.Host.Reader.FindDomain("SIP.example"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deleted_tenant_leaves_only_its_records(StorageProvider provider)
    {
        await using var storage = await Filled(provider);

        await storage.Configuration.Tenants.Delete(Samples.Acme, null, Samples.Me).Ok();

        Assert.Null(await storage.Host.Reader.FindChannel(new("demo101")));
        Assert.Null(await storage.Host.Reader.Did(new(Did.Number)));
        Assert.Empty(await storage.Host.Reader.Services(Samples.Acme));
        Assert.Empty(await storage.Host.Bindings.Load(Samples.Acme, new("demo101")));
        Assert.Null(await storage.Host.Accounts.Find("ann"));
        Assert.Empty(await storage.Host.ApiKeys.List(Samples.Acme));
        Assert.NotNull(await storage.Host.Cdrs.Find(Samples.Acme, Samples.Cdr(1).Call));
        Assert.NotEmpty((await storage.Host.Audit.Query(Samples.Acme, All)).Items);
    }

    private async Task<TestStorage> Filled(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("demo101", Samples.User(1)), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, Did, null, Samples.Me).Ok();
        await store.Services.Put(Samples.Acme, Echo, null, Samples.Me).Ok();
        await storage.Host.Accounts.Put(new AccountConfig("ann", Role.TenantAdmin, Samples.Acme, Password: "secret1"), null, Samples.Me).Ok();
        await storage.Host.ApiKeys.Create(new ApiKeyConfig(new(Samples.Id(1)), "key", Role.Reader, Samples.Acme), Samples.Me).Ok();
        await storage.Host.Bindings.Save(new[] { Samples.Binding("demo101") }, default);
        await storage.Host.Cdrs.Append(Samples.Cdr(1));
        return storage;
    }
}

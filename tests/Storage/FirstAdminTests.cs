using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Storage.Accounts;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class FirstAdminTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Platform_without_administrator_gets_one_and_a_key_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var host = storage.Host;

        var made = Assert.IsType<FirstAdminResult.Made>(await host.FirstAdmin.Ensure(null, withKey: true, Samples.Me));

        Assert.Equal(Role.Admin, (await host.Accounts.Verify(made.Login, made.Password))!.Role);
        Assert.Equal(Role.Admin, (await host.ApiKeys.Verify(made.ApiKey!))!.Role);
        Assert.IsType<FirstAdminResult.Exists>(await host.FirstAdmin.Ensure("secret1", withKey: true, Samples.Me));
        Assert.NotNull(await host.ApiKeys.Verify(made.ApiKey!));
        Assert.Equal(2, (await host.Audit.Query(null, new PageRequest())).Items.Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Platform_with_tenants_but_no_administrator_gets_one_too(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();

        var made = Assert.IsType<FirstAdminResult.Made>(await storage.Host.FirstAdmin.Ensure("secret1", withKey: false, Samples.Me));

        Assert.Equal(new FirstAdminResult.Made("admin", "secret1", null), made);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Login_that_a_tenant_has_taken_is_left_to_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Host.Accounts.Put(new AccountConfig("admin", Role.Reader, Samples.Acme, Password: "theirs1"), null, Samples.Me).Ok();

        var made = Assert.IsType<FirstAdminResult.Made>(await storage.Host.FirstAdmin.Ensure("secret1", withKey: false, Samples.Me));

        Assert.Equal("admin2", made.Login);
        Assert.Equal(Role.Admin, (await storage.Host.Accounts.Verify("admin2", "secret1"))!.Role);
        Assert.Null(await storage.Host.Accounts.Verify("admin", "secret1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Password_that_breaks_a_rule_is_refused_and_nothing_made(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        var refused = Assert.IsType<FirstAdminResult.Refused>(await storage.Host.FirstAdmin.Ensure("weak", withKey: true, Samples.Me));

        Assert.Equal("password", Assert.Single(refused.Errors).Field);
        Assert.Empty(await storage.Host.ApiKeys.List(null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nodes_that_start_together_make_one_administrator_whose_key_works(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => storage.OpenHost()));

        var results = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.FirstAdmin.Ensure(null, withKey: true, Samples.Me))));

        var made = Assert.Single(results.OfType<FirstAdminResult.Made>());
        Assert.NotNull(await storage.Host.Accounts.Verify(made.Login, made.Password));
        Assert.NotNull(await storage.Host.ApiKeys.Verify(made.ApiKey!));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class AccountTests(PostgresServer server)
{
    private static readonly AccountConfig Admin = new("admin", Role.Admin, null, Password: "correct horse");

    [Theory, OnSqlite, OnPostgres]
    public async Task Account_is_verified_by_its_own_password_only(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var accounts = storage.Host.Accounts;
        await accounts.Put(Admin, null, Samples.Me).Ok();

        Assert.Equal(new PortalAccount("admin", Role.Admin, null, null), (await accounts.Verify("admin", "correct horse"))! with { Stamp = null });
        Assert.Null(await accounts.Verify("admin", "correct horse "));
        Assert.Null(await accounts.Verify("nobody", "nobody"));
        Assert.Null(await accounts.Verify("", ""));
        Assert.Null(await accounts.Verify(new string('a', 10_000), new string('b', 1_000_000)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_without_password_keeps_it_and_versions_are_checked(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var accounts = storage.Host.Accounts;
        await accounts.Put(Admin, null, Samples.Me).Ok();

        Assert.Equal(2, (await accounts.Put(Admin with { Password = null, Email = "a@b.example" }, 1, Samples.Me).Ok()).Version);
        Assert.Equal(new StoreResult.Conflict(2), await accounts.Put(Admin, 1, Samples.Me));
        Assert.Equal(new StoreResult.Conflict(2), await accounts.Put(Admin, null, Samples.Me));
        Assert.Equal(["password required"], await accounts.Put(Admin with { Login = "new", Password = null }, null, Samples.Me).Errors());
        Assert.Equal(["tenant unknown"], await accounts.Put(new AccountConfig("ann", Role.Reader, new("gone"), Password: "secret1"), null, Samples.Me).Errors());
        Assert.Equal("a@b.example", (await accounts.Verify("admin", "correct horse"))!.Email);
        await accounts.Delete("admin", 2, Samples.Me).Ok();
        Assert.Null(await accounts.Verify("admin", "correct horse"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Account_made_again_has_another_stamp_and_a_changed_one_keeps_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var accounts = storage.Host.Accounts;
        await accounts.Put(Admin, null, Samples.Me).Ok();
        var first = (await accounts.Find("admin"))!.Value.Stamp;
        await accounts.Put(Admin with { Email = "a@b.example" }, 1, Samples.Me).Ok();
        var changed = (await accounts.Find("admin"))!.Value.Stamp;

        await accounts.Delete("admin", null, Samples.Me).Ok();
        await accounts.Put(Admin, null, Samples.Me).Ok();

        Assert.NotEmpty(first!);
        Assert.Equal(first, changed);
        Assert.False(first == (await accounts.Find("admin"))!.Value.Stamp);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Given_api_key_replaces_the_one_before_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (host, keys) = (storage.Host, storage.Host.ApiKeys);
        var (old, next) = ("ssk_" + new string('1', 64), "ssk_" + new string('2', 64));

        Assert.True(await host.UseGivenApiKey(old, Samples.Me));
        Assert.True(await host.UseGivenApiKey(old, Samples.Me));
        Assert.Equal(Role.Admin, (await keys.Verify(old))!.Role);
        Assert.True(await host.UseGivenApiKey(next, Samples.Me));
        Assert.Null(await keys.Verify(old));
        Assert.NotNull(await keys.Verify(next));
        Assert.False(await host.UseGivenApiKey("ssk_short", Samples.Me));
        Assert.True(await host.UseGivenApiKey(null, Samples.Me));
        Assert.Null(await keys.Verify(next));

        Assert.Empty(await keys.List(null));
        Assert.Equal(4, (await host.Audit.Query(null, new PageRequest())).Items.Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Api_key_is_shown_once_and_found_by_its_secret(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var keys = storage.Host.ApiKeys;
        var config = new ApiKeyConfig(new(Samples.Id(1)), "wallboard", Role.Reader, Samples.Acme);

        var secret = (await keys.Create(config, Samples.Me).Ok()).Generated!;

        Assert.Equal(new ApiKey(config.Id, "wallboard", Role.Reader, Samples.Acme), await keys.Verify(secret));
        Assert.Null(await keys.Verify(secret[..^1] + (secret[^1] == '0' ? '1' : '0')));
        Assert.Null(await keys.Verify(""));
        Assert.Null(await keys.Verify("ssk_" + new string('z', 64)));
        Assert.Equal(["tenant required"], await keys.Create(config with { Tenant = null }, Samples.Me).Errors());
        await keys.Delete(Samples.Acme, config.Id, Samples.Me).Ok();
        Assert.Null(await keys.Verify(secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_secret_is_stored_in_clear(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Host.Accounts.Put(Admin, null, Samples.Me).Ok();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("c1", Password: Samples.Password), null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", Pin: "28461937"), null, Samples.Me).Ok();

        var texts = new List<string>();
        foreach (var sql in new[] { "SELECT password_hash FROM accounts", "SELECT pin_hash FROM users", "SELECT value_after FROM audit" })
            texts.AddRange(await storage.Host.Database.Read(session => session.All(sql, row => row.GetString(0)), default));
        texts.AddRange(await storage.Host.Database.Read(
            session => session.All("SELECT sealed_password FROM channels", row => System.Text.Encoding.Latin1.GetString(row.GetFieldValue<byte[]>(0))), default));

        Assert.True(texts.Count >= 6);
        Assert.DoesNotContain(texts, text => new[] { "correct horse", Samples.Password, "28461937" }.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class ConfigurationTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_field_of_every_kind_is_read_back(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var store = storage.Configuration;
        var tenant = new TenantConfig("acme", "Acme", "acme.example", "DK", "Europe/Copenhagen", "en", 4, "Acme A/S", "+4512345678", Encryption: Encryption.Signalling);
        var user = new UserConfig(Samples.User(1), "Ann Other", "1001", "de", "020", "ann@acme.example", false, UserRights.Recording | UserRights.Parking, Pin: "2846");
        var channel = new ChannelConfig(
            "ann-desk", user.Id, 5, DtmfMethod.SipInfo, Encryption.Required, "fr", "BE", "010", "+3212345678", Samples.Password);
        var did = new DidConfig("+4587654321", "1001");

        await store.Tenants.Put(tenant, null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, user, null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, channel, null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, did, null, Samples.Me).Ok();

        Assert.Equal(new(tenant, 1), await store.Tenants.Find(Samples.Acme));
        Assert.Equal(new(user with { Pin = null }, 1), await store.Users.Find(Samples.Acme, user.Id));
        Assert.Equal(new(new ExtensionConfig("1001", ExtensionType.User, user.Id), 1), await store.Extensions.Find(Samples.Acme, new("1001")));
        Assert.Equal(new(channel with { Password = null }, 1), await store.Channels.Find(Samples.Acme, new("ann-desk")));
        Assert.Equal(new(did, 1), await store.Dids.Find(Samples.Acme, new(did.Number)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Models_have_the_defaults_of_user_and_tenant_filled_in(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101", "de", "020"), null, Samples.Me).Ok();
        var given = new ChannelConfig("ann1", Samples.User(1), Password: Samples.Password);
        await storage.Configuration.Channels.Put(Samples.Acme, given, null, Samples.Me).Ok();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("spare"), null, Samples.Me).Ok();

        var user = (await storage.Host.Reader.User(Samples.Acme, Samples.User(1)))!.Value;
        var channel = (await storage.Host.Reader.Channel(Samples.Acme, new("ann1")))!.Value;
        var spare = (await storage.Host.Reader.Channel(Samples.Acme, new("spare")))!.Value;

        Assert.Equal(["ann1"], user.Channels.Select(name => name.Value).ToArray());
        Assert.Equal(("de", "NL", "020"), (channel.Language, channel.Country, channel.AreaCode));
        Assert.Equal(("nl", "NL", null), (spare.Language, spare.Country, spare.AreaCode));
        Assert.Equal(storage.Host.Hasher.Hash(channel.Name, Samples.Password).Sha256.ToArray(), channel.Digest.Sha256.ToArray());
        Assert.Equal("Acme", (await storage.Host.Reader.Tenant(Samples.Acme))!.Value.CompanyName);
        Assert.Equal(Samples.Acme, await storage.Host.Reader.FindChannel(new("ann1")));
        Assert.Null(await storage.Host.Reader.FindChannel(new("ANN1")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stricter_encryption_of_channel_and_tenant_counts(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Tenants.Put(new TenantConfig("acme", "Acme", Encryption: Encryption.Signalling), 1, Samples.Me).Ok();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("lax"), null, Samples.Me).Ok();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("strict", Encryption: Encryption.Required), null, Samples.Me).Ok();

        Assert.Equal(Encryption.Signalling, (await storage.Host.Reader.Channel(Samples.Acme, new("lax")))!.Value.Encryption);
        Assert.Equal(Encryption.Required, (await storage.Host.Reader.Channel(Samples.Acme, new("strict")))!.Value.Encryption);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_based_on_an_old_version_conflicts_and_changes_nothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var channels = storage.Configuration.Channels;
        var config = new ChannelConfig("c1");
        await channels.Put(Samples.Acme, config, null, Samples.Me).Ok();
        Assert.Equal(2, (await channels.Put(Samples.Acme, config with { CallLimit = 3 }, 1, Samples.Me).Ok()).Version);

        Assert.Equal(new StoreResult.Conflict(2), await channels.Put(Samples.Acme, config with { CallLimit = 4 }, 1, Samples.Me));
        Assert.Equal(new StoreResult.Conflict(2), await channels.Put(Samples.Acme, config with { CallLimit = 4 }, null, Samples.Me));
        Assert.Equal(new StoreResult.Conflict(2), await channels.Delete(Samples.Acme, new("c1"), 1, Samples.Me));
        Assert.Equal(3, (await channels.Find(Samples.Acme, new("c1")))!.Value.CallLimit);
        await channels.Delete(Samples.Acme, new("c1"), 2, Samples.Me).Ok();
        Assert.Equal(new StoreResult.NotFound(), await channels.Put(Samples.Acme, config, 2, Samples.Me));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_changes_at_once_exactly_one_wins(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("c1"), null, Samples.Me).Ok();

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(limit => Task.Run(
            () => storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("c1", CallLimit: limit), 1, Samples.Me))));

        Assert.Single(results.OfType<StoreResult.Ok>());
        Assert.Equal(4, results.OfType<StoreResult.Conflict>().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task First_extension_fixes_the_length_of_all(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var users = storage.Configuration.Users;
        await users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();

        Assert.Equal(["extension length"], await users.Put(Samples.Acme, new UserConfig(Samples.User(2), "Bob", "1002"), null, Samples.Me).Errors());
        Assert.Equal(
            ["number length"],
            await storage.Configuration.Extensions.Put(Samples.Acme, new ExtensionConfig("99", ExtensionType.User, Samples.User(1)), null, Samples.Me).Errors());
        Assert.Equal(["extensionLength fixed"], await storage.Configuration.Tenants.Put(new TenantConfig("acme", "Acme", ExtensionLength: 4), 2, Samples.Me).Errors());
        await storage.Configuration.Tenants.Put(new TenantConfig("acme", "Acme"), 2, Samples.Me).Ok();
        Assert.Equal(3, (await storage.Configuration.Tenants.Find(Samples.Acme))!.Value.ExtensionLength);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_moves_with_its_user_and_dids_follow(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var (store, ann) = (storage.Configuration, new UserConfig(Samples.User(1), "Ann", "101"));
        await store.Users.Put(Samples.Acme, ann, null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(2), "Bob", "102"), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig("+31201234567", "101"), null, Samples.Me).Ok();

        Assert.Equal(["extension unique"], await store.Users.Put(Samples.Acme, ann with { Extension = "102" }, 1, Samples.Me).Errors());
        storage.Listener.Take();
        await store.Users.Put(Samples.Acme, ann with { Extension = "103" }, 1, Samples.Me).Ok();

        Assert.Equal(["Did +31201234567", "Extension 101", "Extension 103", "User " + ann.Id], storage.Listener.Take());
        Assert.Equal("103", (await storage.Host.Reader.Did(new("+31201234567")))!.Value.Extension.Value);
        Assert.Null(await storage.Host.Reader.Extension(Samples.Acme, new("101")));
        Assert.Equal(ann.Id, (await storage.Host.Reader.Extension(Samples.Acme, new("103")))!.Value.UserId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_whose_number_a_did_rings_cannot_go_but_goes_after_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("ann1", Samples.User(1)), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig("+31201234567", "101"), null, Samples.Me).Ok();

        Assert.Equal(["extension in-use"], await store.Users.Delete(Samples.Acme, Samples.User(1), null, Samples.Me).Errors());
        Assert.Equal(["extension in-use"], await store.Extensions.Delete(Samples.Acme, new("101"), null, Samples.Me).Errors());
        await store.Dids.Delete(Samples.Acme, new("+31201234567"), 1, Samples.Me).Ok();
        await store.Users.Delete(Samples.Acme, Samples.User(1), 1, Samples.Me).Ok();

        Assert.Null(await store.Users.Find(Samples.Acme, Samples.User(1)));
        Assert.Null(await store.Extensions.Find(Samples.Acme, new("101")));
        Assert.Null((await store.Channels.Find(Samples.Acme, new("ann1")))!.Value.UserId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extensions_are_bound_to_users_that_exist_one_each(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var extensions = storage.Configuration.Extensions;
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann"), null, Samples.Me).Ok();
        var config = new ExtensionConfig("101", ExtensionType.User, Samples.User(1));

        await extensions.Put(Samples.Acme, config, null, Samples.Me).Ok();
        Assert.Equal(["userId unique"], await extensions.Put(Samples.Acme, config with { Number = "102" }, null, Samples.Me).Errors());
        Assert.Equal(["userId unknown"], await extensions.Put(Samples.Acme, new ExtensionConfig("103", ExtensionType.User, Samples.User(9)), null, Samples.Me).Errors());
        Assert.Equal(new(new UserConfig(Samples.User(1), "Ann", "101"), 2), await storage.Configuration.Users.Find(Samples.Acme, Samples.User(1)));
        await extensions.Delete(Samples.Acme, new("101"), 1, Samples.Me).Ok();
        Assert.Null((await storage.Host.Reader.User(Samples.Acme, Samples.User(1)))!.Value.Extension);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task New_channel_without_password_gets_one_that_is_shown_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var channels = storage.Configuration.Channels;

        var password = (await channels.Put(Samples.Acme, new ChannelConfig("c1"), null, Samples.Me).Ok()).Generated!;
        var stored = (await storage.Host.Reader.Channel(Samples.Acme, new("c1")))!.Value;

        Assert.Equal(storage.Host.Hasher.Hash(new("c1"), password).Md5.ToArray(), stored.Digest.Md5.ToArray());
        Assert.Null((await channels.Put(Samples.Acme, new ChannelConfig("c1", CallLimit: 1), 1, Samples.Me).Ok()).Generated);
        var after = (await storage.Host.Reader.Channel(Samples.Acme, new("c1")))!.Value;
        Assert.Equal(stored.Digest.Md5.ToArray(), after.Digest.Md5.ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deleted_channel_takes_its_bindings_along(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("demo101"), null, Samples.Me).Ok();
        await storage.Host.Bindings.Save(new[] { Samples.Binding("demo101") }, default);

        await storage.Configuration.Channels.Delete(Samples.Acme, new("demo101"), null, Samples.Me).Ok();

        Assert.Empty(await storage.Host.Bindings.Load(Samples.Acme, new("demo101")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_page_without_gap_or_repeat_while_items_come_and_go(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var users = storage.Configuration.Users;
        // The same name many times, in other capitals: only the id tells them apart.
        for (var i = 1; i <= 25; i++)
            await users.Put(Samples.Acme, new UserConfig(Samples.User(i), i % 2 == 0 ? "ann" : "Ann", Samples.Number(100 + i)), null, Samples.Me).Ok();

        var first = await users.List(Samples.Acme, new PageRequest(Limit: 10));
        await users.Delete(Samples.Acme, first.Items[^1].Value.Id, null, Samples.Me).Ok();
        var second = await users.List(Samples.Acme, new PageRequest(first.Next, 10));
        var third = await users.List(Samples.Acme, new PageRequest(second.Next, 10));

        var all = first.Items.Concat(second.Items).Concat(third.Items).Select(user => user.Value.Id).ToArray();
        Assert.Equal(25, all.Distinct().Count());
        Assert.Equal(25, all.Length);
        Assert.Null(third.Next);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Search_finds_by_part_of_name_and_start_of_number(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Zoë Ångström", "101"), null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(2), "100% Bob_", "202"), null, Samples.Me).Ok();

        Assert.Equal(["101"], await Search("ångs"));
        Assert.Equal(["202"], await Search("0% b"));
        Assert.Equal(["202"], await Search("20"));
        Assert.Empty(await Search("%z"));
        Assert.Empty(await Search("02"));
        Assert.Equal(["202"], await Search("b_"));

        async Task<string[]> Search(string text) =>
            [.. (await storage.Configuration.Users.List(Samples.Acme, new PageRequest(Search: text))).Items.Select(user => user.Value.Extension!)];
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Next_free_extension_fills_the_first_gap(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        Assert.Equal("101", (await storage.Configuration.NextFreeExtension(Samples.Acme))?.Value);
        foreach (var number in new[] { "11", "13" })
            await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(number[1]), "Ann", number), null, Samples.Me).Ok();

        Assert.Equal("12", (await storage.Configuration.NextFreeExtension(Samples.Acme))?.Value);
        Assert.Null(await storage.Configuration.NextFreeExtension(new("nobody")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_is_audited_without_its_secrets(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("c1", Password: Samples.Password), null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", Pin: "2846"), null, Samples.Me).Ok();
        await storage.Configuration.Channels.Put(Samples.Acme, new ChannelConfig("c1", CallLimit: 9), 1, Samples.Me).Errors();

        var page = await storage.Host.Audit.Query(Samples.Acme, new PageRequest());

        Assert.Equal([$"user {Samples.User(1)}", "channel c1", "tenant acme"], page.Items.Select(entry => entry.What).ToArray());
        Assert.All(page.Items, entry => Assert.Equal(Samples.Me, entry.By));
        Assert.DoesNotContain(page.Items, entry => entry.After!.Contains(Samples.Password, StringComparison.Ordinal) || entry.After.Contains("2846", StringComparison.Ordinal));
    }
}

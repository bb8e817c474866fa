using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class TrunkStoreTests(PostgresServer server)
{
    private static readonly TrunkConfig Carrier = new(
        "carrier", "sip.carrier.example:5070", "acme", TrunkTransport.Tls, "DE", NumberNotation.National, "pbx", "carrier.example", true, 600,
        ["192.0.2.0/28", "2001:db8::1"], "sip.carrier.example", TrunkIdentity.Preferred, false, 30, 5, 60, true, false, "secret");

    private static readonly RateConfig Rate = new(
        new RateId(Samples.Id(1)), "carrier", "4930", 0.012345m, 7, WeekDays.Saturday | WeekDays.Sunday, new TimeOnly(18, 0), new TimeOnly(8, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_field_of_trunks_rates_and_groups_is_read_back(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        var group = new DialOutGroupConfig("Lobby", NumberCategory.National | NumberCategory.Freephone, ["+4930*"]);

        await store.Trunks.Put(Carrier, null, Samples.Me).Ok();
        await store.Rates.Put(Rate, null, Samples.Me).Ok();
        await store.DialOutGroups.Put(Samples.Acme, group, null, Samples.Me).Ok();

        var trunk = (await store.Trunks.Find(new("carrier")))!.Value;
        Assert.Equal(Carrier with { Password = null, Addresses = trunk.Addresses }, trunk);
        Assert.True(Carrier.Addresses.SequenceEqual(trunk.Addresses, StringComparer.Ordinal));
        Assert.Equal(Rate, (await store.Rates.Find(Rate.Id))!.Value);
        var read = (await store.DialOutGroups.Find(Samples.Acme, "Lobby"))!.Value;
        Assert.Equal((group.Categories, "+4930*"), (read.Categories, Assert.Single(read.Numbers)));
        Assert.Null(await store.DialOutGroups.Find(Samples.Other, "Lobby"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outgoing_settings_of_tenant_and_user_reach_the_models(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.DialOutGroups.Put(Samples.Acme, new DialOutGroupConfig("Lobby"), null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig("+31201234567", "101"), null, Samples.Me).Ok();
        var user = new UserConfig(
            Samples.User(1), "Ann", "101", Number: "+31201234567", Anonymous: true, EmergencyNumber: "+31201111111", Barred: NumberCategory.Premium, DialOutGroup: "Lobby");
        var tenant = new TenantConfig("acme", "Acme", CompanyNumber: "+31880000100", ShowsCompanyName: false, ShowsCompanyNumber: false,
            EmergencyNumber: "+31880000101", Barred: NumberCategory.International | NumberCategory.Mobile);

        await store.Users.Put(Samples.Acme, user, 1, Samples.Me).Ok();
        await store.Tenants.Put(tenant, (await store.Tenants.Find(Samples.Acme))!.Version, Samples.Me).Ok();

        Assert.Equal(user, (await store.Users.Find(Samples.Acme, user.Id))!.Value);
        var model = (await storage.Host.Reader.User(Samples.Acme, user.Id))!.Value;
        Assert.Equal(("+31201234567", true, "+31201111111"), (model.Number!.Value.Value, model.Anonymous, model.EmergencyNumber!.Value.Value));
        Assert.Equal((NumberCategory.Premium, "Lobby"), (model.Barred, model.DialOutGroup));
        var settings = (await storage.Host.Reader.Tenant(Samples.Acme))!.Value;
        Assert.Equal((false, false, "+31880000101"), (settings.ShowsCompanyName, settings.ShowsCompanyNumber, settings.EmergencyNumber!.Value.Value));
        Assert.Equal(NumberCategory.International | NumberCategory.Mobile, settings.Barred);
        Assert.Equal("+31201234567", Assert.Single(await storage.Host.Reader.Dids(Samples.Acme)).Number.Value);
        Assert.Equal("Lobby", Assert.Single(await storage.Host.Reader.DialOutGroups(Samples.Acme)).Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Password_is_read_by_gateways_only_and_stays_until_another_is_given(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Trunks.Put(Carrier with { Enabled = true }, null, Samples.Me).Ok();
        await store.Trunks.Put(Carrier with { Enabled = true, Password = null, MaxCalls = 31 }, 1, Samples.Me).Ok();

        Assert.Equal(("secret", 31), await Secret(storage));
        await store.Trunks.Put(Carrier with { Enabled = true, Password = "another" }, 2, Samples.Me).Ok();
        Assert.Equal(("another", 30), await Secret(storage));
        Assert.DoesNotContain("secret", (await storage.Host.Trunks.Trunks())[0].ToString(), StringComparison.Ordinal);
        var audit = await storage.Host.Audit.Query(null, new PageRequest());
        Assert.All(audit.Items, entry => Assert.DoesNotContain("secret", entry.After ?? "", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_change_of_trunks_and_rates_raises_the_revision_and_is_told(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        var first = await storage.Host.Trunks.Revision();

        await store.Trunks.Put(Carrier with { Tenant = null, Enabled = true }, null, Samples.Me).Ok();
        var second = await storage.Host.Trunks.Revision();
        await store.Rates.Put(Rate, null, Samples.Me).Ok();
        var third = await storage.Host.Trunks.Revision();

        Assert.True(first < second && second < third);
        Assert.Equal(Rate.Prefix, Assert.Single(await storage.Host.Trunks.Rates()).Prefix);
        await store.Trunks.Put(Carrier with { Tenant = null, Enabled = false }, 1, Samples.Me).Ok();
        Assert.Empty(await storage.Host.Trunks.Rates());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_in_use_stays_and_what_points_nowhere_is_refused(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        Assert.Equal(["trunk unknown"], await store.Rates.Put(Rate, null, Samples.Me).Errors());
        Assert.Equal(["tenant unknown"], await store.Trunks.Put(Carrier with { Tenant = "nobody" }, null, Samples.Me).Errors());
        await store.Trunks.Put(Carrier, null, Samples.Me).Ok();
        await store.Rates.Put(Rate, null, Samples.Me).Ok();

        Assert.Equal(["name in-use"], await store.Trunks.Delete(new("carrier"), null, Samples.Me).Errors());
        Assert.Equal(["id in-use"], await store.Tenants.Delete(Samples.Acme, null, Samples.Me).Errors());
        await store.Rates.Delete(Rate.Id, null, Samples.Me).Ok();
        await store.Trunks.Delete(new("carrier"), null, Samples.Me).Ok();
        Assert.IsType<StoreResult.Conflict>(await RecreatedTwice(store));

        await store.DialOutGroups.Put(Samples.Acme, new DialOutGroupConfig("Lobby"), null, Samples.Me).Ok();
        var user = new UserConfig(Samples.User(1), "Ann", "101", DialOutGroup: "Nobody");
        Assert.Equal(["dialOutGroup unknown"], await store.Users.Put(Samples.Acme, user, null, Samples.Me).Errors());
        Assert.Equal(["number unknown"], await store.Users.Put(Samples.Acme, user with { DialOutGroup = null, Number = "+31201234567" }, null, Samples.Me).Errors());
        await store.Users.Put(Samples.Acme, user with { DialOutGroup = "Lobby" }, null, Samples.Me).Ok();
        Assert.Equal(["name in-use"], await store.DialOutGroups.Delete(Samples.Acme, "Lobby", null, Samples.Me).Errors());
    }

    // A trunk made anew begins above the version of the one that was deleted.
    private static async Task<StoreResult> RecreatedTwice(IConfigurationStore store)
    {
        var made = await store.Trunks.Put(Carrier, null, Samples.Me).Ok();
        Assert.Equal(2, made.Version);
        return await store.Trunks.Put(Carrier, 1, Samples.Me);
    }

    private static async Task<(string?, int?)> Secret(TestStorage storage)
    {
        var secret = Assert.Single(await storage.Host.Trunks.Trunks());
        return (secret.Password, secret.Model.MaxCalls);
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class FraudLimitTests(PostgresServer server)
{
    private static readonly FraudLimitsConfig OfTenant = new(CallsPerMinute: 40, SpendPerDay: 12.5m);
    private static readonly FraudLimitsConfig OfChannel = new(CallsAtOnce: 1, EndsCalls: false);

    [Theory, OnSqlite, OnPostgres]
    public async Task Limits_are_kept_and_filled_with_those_of_the_platform(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        Assert.Equal(FraudLimits.OfTenant, (await storage.Host.Reader.FraudRules(Samples.Acme)).Tenant);
        var tenant = new TenantConfig("acme", "Acme", FraudLimits: OfTenant);
        await store.Tenants.Put(tenant, (await store.Tenants.Find(Samples.Acme))!.Version, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("desk", FraudLimits: OfChannel), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("other", FraudLimits: OfChannel), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("other"), 1, Samples.Me).Ok();

        Assert.Equal(OfTenant, (await store.Tenants.Find(Samples.Acme))!.Value.FraudLimits);
        Assert.Equal(OfChannel, (await store.Channels.Find(Samples.Acme, new ChannelName("desk")))!.Value.FraudLimits);
        var rules = await storage.Host.Reader.FraudRules(Samples.Acme);
        Assert.Equal(FraudLimits.OfTenant with { CallsPerMinute = 40, SpendPerDay = 12.5m }, rules.Tenant);
        Assert.Equal(FraudLimits.OfChannel with { CallsAtOnce = 1, EndsCalls = false }, rules.Of(new ChannelName("desk")));
        Assert.Single(rules.Channels);
        Assert.Empty((await storage.Host.Reader.FraudRules(Samples.Other)).Channels);
    }

    [Theory, OnSqlite]
    public async Task Limits_come_with_an_imported_tenant(StorageProvider provider)
    {
        const string File = """
            {
              "format": 1,
              "tenant": { "id": "acme", "name": "Acme", "fraudLimits": { "callsPerMinute": 40, "spendPerDay": 12.5 } },
              "users": [ { "name": "Ann", "extension": "101", "channels": [ { "name": "desk", "fraudLimits": { "callsAtOnce": 1, "endsCalls": false } } ] } ]
            }
            """;
        await using var storage = await TestStorage.Open(provider, server);

        Assert.IsType<ImportResult.Done>(await Import(storage, File));
        Assert.Equal(OfTenant, (await storage.Configuration.Tenants.Find(Samples.Acme))!.Value.FraudLimits);
        Assert.Equal(OfChannel, (await storage.Configuration.Channels.Find(Samples.Acme, new ChannelName("desk")))!.Value.FraudLimits);

        var wrong = File.Replace("\"spendPerDay\": 12.5", "\"spendPerDay\": \"much\"", StringComparison.Ordinal)
            .Replace("\"callsAtOnce\": 1", "\"callsAtOnce\": -1, \"perWeek\": 1", StringComparison.Ordinal);
        var refused = Assert.IsType<ImportResult.Refused>(await Import(storage, wrong, ImportMode.Update));
        Assert.Contains(refused.Errors, error => error.Field == "tenant.fraudLimits.spendPerDay");
        Assert.Contains(refused.Errors, error => error.Field == "users[0].channels[0].fraudLimits.perWeek");
    }

    private static Task<ImportResult> Import(TestStorage storage, string file, ImportMode mode = ImportMode.Create) =>
        storage.Host.Importer.Import(Samples.File(file), mode, Samples.Me);
}

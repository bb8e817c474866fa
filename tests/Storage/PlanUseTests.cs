using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>Where call plans may be used (SPEC R3), and whom calls are made as that come in (SPEC C10).</summary>
[Collection(StorageCollection.Name)]
public sealed class PlanUseTests(PostgresServer server)
{
    private const string Number = "+31201234567";

    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_is_named_only_where_it_may_be_used(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var store = storage.Configuration;
        await PutAsync(storage, Plan("350", new PlanUseConfig(Extensions: true))).Ok();
        await PutAsync(storage, Plan("351", new PlanUseConfig(Numbers: true, Steps: true, Destinations: true))).Ok();

        Assert.Equal("extension kind", await Refusals(store.Dids.Put(Samples.Acme, new DidConfig(Number, "350"), null, Samples.Me)));
        Assert.Equal("plan.steps[0].to kind", await Refusals(PutAsync(storage, new("352", "Plan", Plan: new PlanConfig([new("350")])))));
        Assert.Equal("forward.to kind", await Refusals(PutAsync(storage, new("353", "Forward", Forward: new ForwardConfig("350")))));
        await store.Dids.Put(Samples.Acme, new DidConfig(Number, "351"), null, Samples.Me).Ok();
        Assert.Equal("plans[0].entries[0].extension kind", await Refusals(store.Schemes.Put(Samples.Acme, Scheme("350"), null, Samples.Me)));
        await store.Schemes.Put(Samples.Acme, Scheme("351"), null, Samples.Me).Ok();
        await PutAsync(storage, new("352", "Plan", Plan: new PlanConfig([new("351")]))).Ok();
        await PutAsync(storage, new("353", "Forward", Forward: new ForwardConfig("351"))).Ok();

        Assert.Equal(
            "plan.use.numbers in-use, plan.use.steps in-use, plan.use.destinations in-use",
            await Refusals(PutAsync(storage, Plan("351", new PlanUseConfig(Extensions: true)))));
        await PutAsync(storage, Plan("351", null)).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig(Number, "101"), 1, Samples.Me).Ok();
        Assert.Equal("plan.use.numbers in-use", await Refusals(PutAsync(storage, Plan("351", new PlanUseConfig(Steps: true, Destinations: true)))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_that_has_a_number_ring_a_plan_that_is_not_for_it_is_refused(StorageProvider provider)
    {
        const string File = """
            { "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "users": [ { "name": "Ann", "extension": "101" } ],
              "dids": [ { "number": "+31201234567", "extension": "350" } ],
              "routing": [ { "extension": "350", "name": "Plan", "plan": { "steps": [ { "to": "101" } ], "use": { "NUMBERS": true } } } ] }
            """;
        await using var storage = await Filled(provider);
        Task<ImportResult> Import(string file) => storage.Host.Importer.Import(Samples.File(file), ImportMode.Update, Samples.Me);

        Assert.IsType<ImportResult.Done>(await Import(File.Replace("NUMBERS", "numbers", StringComparison.Ordinal)));
        var refused = Assert.IsType<ImportResult.Refused>(await Import(File.Replace("NUMBERS", "extensions", StringComparison.Ordinal)));
        Assert.Contains("routing[0].plan.use.numbers in-use", refused.Errors.Select(error => $"{error.Field} {error.Rule}"), StringComparer.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_brings_indicators_with_the_schemes_that_they_switch(StorageProvider provider)
    {
        const string File = """
            { "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "schemes": [ { "name": "Office", "plans": [ { "number": 2, "name": "Closed" } ] } ],
              "routing": [ { "extension": "360", "name": "Away", "indicator": { "onRed": [ { "action": "activatePlan", "scheme": "Office", "plan": 2 } ], "isRed": true } } ] }
            """;
        await using var storage = await Filled(provider);

        Assert.IsType<ImportResult.Done>(await storage.Host.Importer.Import(Samples.File(File), ImportMode.Update, Samples.Me));

        // What a file brings is as the file says: nothing is switched by it.
        Assert.Equal(2, (await storage.Configuration.Routing.Find(Samples.Acme, new("360")))!.Value.Indicator!.OnRed[0].Plan);
        Assert.Null((await storage.Configuration.SchemeOverrides.Find(Samples.Acme, "Office"))!.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_whom_calls_are_made_as_is_one_stays_and_is_followed(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        await PutAsync(storage, new("360", "Switch", Indicator: new IndicatorConfig("101", "0612345678"))).Ok();
        Assert.Equal("disa.user unknown", await Refusals(PutAsync(storage, Disa("199"))));
        Assert.Equal("disa.user kind", await Refusals(PutAsync(storage, Disa("360"))));
        await PutAsync(storage, Disa("101")).Ok();
        Assert.Equal("extension in-use", await Refusals(storage.Configuration.Users.Delete(Samples.Acme, Samples.User(1), null, Samples.Me)));

        var ann = (await storage.Configuration.Users.Find(Samples.Acme, Samples.User(1)))!;
        await storage.Configuration.Users.Put(Samples.Acme, ann.Value with { Extension = "109" }, ann.Version, Samples.Me).Ok();
        Assert.Equal("109", (await storage.Configuration.Routing.Find(Samples.Acme, new("380")))!.Value.Disa!.User);
    }

    private static RoutingConfig Plan(string extension, PlanUseConfig? use) => new(extension, "Plan", Plan: new PlanConfig([new("101")]) { Use = use });

    private static RoutingConfig Disa(string user) => new("380", "Disa", Disa: new DisaConfig(user, "24680"));

    private static SchemeConfig Scheme(string extension) => new("Office", [new(1, "Open", [new(Number, extension)])]);

    private static async Task<string> Refusals(Task<StoreResult> change) => string.Join(", ", await change.Errors());

    private static async Task<StoreResult> PutAsync(TestStorage storage, RoutingConfig config)
    {
        var stored = await storage.Configuration.Routing.Find(Samples.Acme, new(config.Extension));
        return await storage.Configuration.Routing.Put(Samples.Acme, config, stored?.Version, Samples.Me);
    }

    private async Task<TestStorage> Filled(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        return storage;
    }
}

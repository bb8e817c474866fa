using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>What function indicators do when they are switched: SPEC R6.</summary>
[Collection(StorageCollection.Name)]
public sealed class AdvancedIndicatorTests(PostgresServer server)
{
    private static readonly IndicatorConfig Away = new()
    {
        OnRed =
        [
            new(IndicatorActionKind.ActivatePlan, Scheme: "Office", Plan: 2),
            new(IndicatorActionKind.SetAvailability, Extension: "370", Availability: Availability.Never),
            new(IndicatorActionKind.SetNightMode, Extension: "309", NightMode: NightModeState.On),
            new(IndicatorActionKind.SwitchIndicator, Extension: "361", Side: IndicatorSide.Red),
        ],
        OnGreen =
        [
            new(IndicatorActionKind.ActivatePlan, Scheme: "Office"),
            new(IndicatorActionKind.SetAvailability, Extension: "370", Availability: Availability.ByHours),
            new(IndicatorActionKind.SetNightMode, Extension: "309", NightMode: NightModeState.Automatic),
            new(IndicatorActionKind.SwitchIndicator, Extension: "361", Side: IndicatorSide.Green),
        ],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Switch_does_all_of_its_side_in_one_change_that_is_audited_for_each_and_told(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        storage.Listener.Take();
        var before = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest())).Items.Length;

        await SwitchAsync(storage, isRed: true);

        Assert.Equal("2 Never On True", await StateAsync(storage));
        var told = storage.Listener.Take();
        Assert.Equal(
            "Everything acme, Extension 309, Extension 360, Extension 361, Extension 370, Switched 309, Switched 360, Switched 361", string.Join(", ", told));
        var log = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest())).Items;
        Assert.Equal(
            "routing 361, routing 309, routing 370, override Office, routing 360",
            string.Join(", ", log.Take(log.Length - before).Select(entry => entry.What)));

        await SwitchAsync(storage, isRed: false);
        Assert.Equal(" ByHours Automatic False", await StateAsync(storage));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Other_changes_of_it_do_nothing_and_neither_does_what_is_so_already(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        await PutAsync(storage, new("360", "Gone", Indicator: Away));
        Assert.Equal(" ByHours Automatic False", await StateAsync(storage));

        await SwitchAsync(storage, isRed: true);
        await SwitchAsync(storage, isRed: false);
        storage.Listener.Take();
        var filter = (await storage.Configuration.Routing.Find(Samples.Acme, new("370")))!;
        await PutAsync(storage, filter.Value with { TimeFilter = filter.Value.TimeFilter! with { Availability = Availability.Never } });
        storage.Listener.Take();
        await SwitchAsync(storage, isRed: true);
        Assert.DoesNotContain("Extension 370", storage.Listener.Take(), StringComparer.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_change_is_undone_by_itself_and_the_switch_as_a_switch_back(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        await SwitchAsync(storage, isRed: true);
        var log = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest())).Items;

        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(log.First(entry => entry.What == "routing 309"), Samples.Me));
        Assert.Equal("2 Never Automatic True", await StateAsync(storage));
        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(log.First(entry => entry.What == "override Office"), Samples.Me));
        Assert.Equal(" Never Automatic True", await StateAsync(storage));
        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(log.First(entry => entry.What == "routing 360"), Samples.Me));
        Assert.Equal(" ByHours Automatic False", await StateAsync(storage));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_indicator_switches_has_to_be_there_and_to_be_that(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var wrong = new IndicatorConfig
        {
            OnRed =
            [
                new(IndicatorActionKind.ActivatePlan, Scheme: "Office", Plan: 9),
                new(IndicatorActionKind.ActivatePlan, Scheme: "Nowhere", Plan: 1),
                new(IndicatorActionKind.SetAvailability, Extension: "399", Availability: Availability.Never),
                new(IndicatorActionKind.SetNightMode, Extension: "370", NightMode: NightModeState.On),
            ],
        };
        Assert.Equal(
            ["indicator.onRed[2].extension unknown", "indicator.onRed[3].extension kind", "indicator.onRed[0].plan unknown", "indicator.onRed[1].scheme unknown"],
            await storage.Configuration.Routing.Put(Samples.Acme, new("362", "Wrong", Indicator: wrong), null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_indicator_switches_stays_and_it_follows_another_name(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var store = storage.Configuration;
        await store.Schemes.Put(Samples.Acme, new SchemeConfig("Other"), null, Samples.Me).Ok();
        await store.Schemes.Put(Samples.Acme, new SchemeConfig("Other", IsDefault: true), 1, Samples.Me).Ok();

        foreach (var extension in new[] { "309", "361", "370" })
            Assert.Equal(["extension in-use"], await store.Routing.Delete(Samples.Acme, new(extension), null, Samples.Me).Errors());
        Assert.Equal(["name in-use"], await store.Schemes.Delete(Samples.Acme, "Office", null, Samples.Me).Errors());
        var version = (await store.Schemes.Find(Samples.Acme, "Office"))!.Version;
        Assert.Equal(["plans in-use"], await store.Schemes.Put(Samples.Acme, new SchemeConfig("Office", [new(1, "Open")]), version, Samples.Me).Errors());

        await store.Schemes.Rename(Samples.Acme, "Office", "Shop", null, Samples.Me).Ok();
        Assert.Equal("Shop", (await store.Routing.Find(Samples.Acme, new("360")))!.Value.Indicator!.OnRed[0].Scheme);
        await SwitchAsync(storage, isRed: true);
        Assert.Equal(new SchemeOverride(2), (await store.SchemeOverrides.Find(Samples.Acme, "Shop"))!.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Indicators_do_not_switch_each_other_in_a_circle(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        IndicatorConfig To(string extension) => new() { OnRed = [new(IndicatorActionKind.SwitchIndicator, Extension: extension, Side: IndicatorSide.Red)] };
        await PutAsync(storage, new("362", "Third", Indicator: To("360")));

        Assert.Equal(["indicator.onRed[0].extension loop"], await PutAsync(storage, new("361", "Second", Indicator: To("362"))).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_leads_to_one_that_is_only_switched(StorageProvider provider)
    {
        await using var storage = await Filled(provider);
        var store = storage.Configuration;
        Assert.Equal(["forward.to kind"], await PutAsync(storage, new("363", "Forward", Forward: new ForwardConfig("360"))).Errors());
        Assert.Equal(["extension kind"], await store.Dids.Put(Samples.Acme, new DidConfig("+31201234567", "360"), null, Samples.Me).Errors());

        await store.Dids.Put(Samples.Acme, new DidConfig("+31201234567", "361"), null, Samples.Me).Ok();
        Assert.Equal(["indicator.green in-use"], await PutAsync(storage, new("361", "Other", Indicator: new IndicatorConfig { OnRed = [Away.OnRed[2]] })).Errors());
    }

    private static async Task<string> StateAsync(TestStorage storage)
    {
        var store = storage.Configuration;
        var plan = (await store.SchemeOverrides.Find(Samples.Acme, "Office"))!.Value?.Plan;
        var filter = (await store.Routing.Find(Samples.Acme, new("370")))!.Value.TimeFilter!.Availability;
        var night = (await store.Routing.Find(Samples.Acme, new("309")))!.Value.NightMode!.State;
        return $"{plan} {filter} {night} {(await store.Routing.Find(Samples.Acme, new("361")))!.Value.Indicator!.IsRed}";
    }

    private static async Task SwitchAsync(TestStorage storage, bool isRed)
    {
        var stored = (await storage.Configuration.Routing.Find(Samples.Acme, new("360")))!;
        await PutAsync(storage, stored.Value with { Indicator = stored.Value.Indicator! with { IsRed = isRed } }).Ok();
    }

    private static async Task<StoreResult> PutAsync(TestStorage storage, RoutingConfig config)
    {
        var stored = await storage.Configuration.Routing.Find(Samples.Acme, new(config.Extension));
        return await storage.Configuration.Routing.Put(Samples.Acme, config, stored?.Version, Samples.Me);
    }

    private async Task<TestStorage> Filled(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await storage.Configuration.Schemes.Put(Samples.Acme, new SchemeConfig("Office", [new(1, "Open"), new(2, "Closed")]), null, Samples.Me).Ok();
        await PutAsync(storage, new("370", "Hours", TimeFilter: new TimeFilterConfig("101", new ClosedConfig("0612345678"), new OpeningTimesConfig()))).Ok();
        await PutAsync(storage, new("309", "Night", NightMode: new NightModeConfig("101", NightModeState.Automatic, new OpeningTimesConfig()))).Ok();
        await PutAsync(storage, new("361", "Other", Indicator: new IndicatorConfig("101", "0612345678"))).Ok();
        await PutAsync(storage, new("360", "Away", Indicator: Away)).Ok();
        return storage;
    }
}

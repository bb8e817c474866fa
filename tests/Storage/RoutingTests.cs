using System.Text.Json;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class RoutingTests(PostgresServer server)
{
    private static readonly UserConfig Ann = new(Samples.User(1), "Ann", "101");
    private static readonly UserConfig Ben = new(Samples.User(2), "Ben", "102");
    private static readonly RoutingConfig Sales = new("300", "Sales", Group: new GroupConfig(["101", "102"], NoAnswer: "0612345678"));

    private static readonly RoutingConfig Hours = new("400", "Hours", TimeRouting: new TimeRoutingConfig(
        [new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00"), "300", "open")], "102"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_that_leads_on_is_read_back_changed_listed_and_deleted(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var routing = storage.Configuration.Routing;
        await routing.Put(Samples.Acme, Hours, null, Samples.Me).Ok();
        var changed = Sales with { Group = Sales.Group! with { Order = HuntOrder.Circular } };
        await routing.Put(Samples.Acme, changed, 1, Samples.Me).Ok();

        Assert.Equal((Text(changed), 2), Read((await routing.Find(Samples.Acme, new("300")))!));
        Assert.Equal("300 400", string.Join(' ', (await routing.List(Samples.Acme, new PageRequest())).Items.Select(item => item.Value.Extension)));
        Assert.Equal(ExtensionType.TimeRouting, (await storage.Configuration.Extensions.Find(Samples.Acme, new("400")))!.Value.Type);
        var models = await storage.Host.Reader.Routing(Samples.Acme);
        var group = Assert.IsType<RoutingModel.Group>(Assert.Single(models, model => model.Extension.Value == "300"));
        Assert.Equal(HuntOrder.Circular, group.Order);

        await routing.Delete(Samples.Acme, new("400"), 1, Samples.Me).Ok();
        Assert.Null(await routing.Find(Samples.Acme, new("400")));
        Assert.Null(await storage.Configuration.Extensions.Find(Samples.Acme, new("400")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_of_users_are_read_with_their_extensions(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        await storage.Configuration.Users.Put(Samples.Acme, new(Samples.User(3), "Nobody's number"), null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Other, new(Samples.User(9), "Stranger", "101"), null, Samples.Me).Ok();

        var names = await storage.Host.Reader.Names(Samples.Acme);

        Assert.Equal("101 Ann, 102 Ben", string.Join(", ", names.Select(named => $"{named.Extension} {named.Name}").Order(StringComparer.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Place_that_does_not_exist_is_refused_by_its_field(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var routing = storage.Configuration.Routing;
        Assert.Equal(
            ["group.members[0] unknown", "group.busy unknown"],
            await routing.Put(Samples.Acme, new("301", "Group", Group: new GroupConfig(["199"], Busy: "198")), null, Samples.Me).Errors());
        Assert.Equal(
            ["group.members[1] kind"],
            await routing.Put(Samples.Acme, new("301", "Group", Group: new GroupConfig(["101", "300"])), null, Samples.Me).Errors());
        var forward = new ForwardConfig("0612345678", ShownNumber.Specific, "+31201111111");
        Assert.Equal(["forward.number unknown"], await routing.Put(Samples.Acme, new("301", "Forward", Forward: forward), null, Samples.Me).Errors());
        Assert.Equal(["extension unique"], await routing.Put(Samples.Acme, Hours with { Extension = "101" }, null, Samples.Me).Errors());
        Assert.Equal(["type fixed"], await routing.Put(Samples.Acme, new("300", "Forward", Forward: new ForwardConfig("101")), 1, Samples.Me).Errors());
        Assert.Equal(["extension length"], await routing.Put(Samples.Acme, new("3000", "Forward", Forward: new ForwardConfig("101")), null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tenant_has_one_night_mode_with_holidays_of_its_country(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var routing = storage.Configuration.Routing;
        RoutingConfig Night(string extension, params HolidayKey[] days) =>
            new(extension, "Night", NightMode: new NightModeConfig("101", NightModeState.Automatic, new OpeningTimesConfig { PublicHolidays = [.. days] }));

        Assert.Equal(
            ["nightMode.times.publicHolidays[0] unknown"],
            await routing.Put(Samples.Acme, Night("309", HolidayKey.Thanksgiving), null, Samples.Me).Errors());
        await routing.Put(Samples.Acme, Night("309", HolidayKey.KingsDay), null, Samples.Me).Ok();
        Assert.Equal(["type one"], await routing.Put(Samples.Acme, Night("310"), null, Samples.Me).Errors());
        await routing.Put(Samples.Acme, Night("309"), 1, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Vacation_that_is_over_goes_with_the_next_change(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var times = new OpeningTimesConfig { Vacations = [new("Over", "2026-07-01T00:00", "2026-07-08T00:00"), new("Yearly", "2026-07-01T00:00", "2026-07-08T00:00", EachYear: true)] };
        var filter = new RoutingConfig("301", "Office", TimeFilter: new TimeFilterConfig("101", new ClosedConfig("102"), times));
        var later = Samples.Me with { At = new DateTimeOffset(2026, 7, 8, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() };
        await storage.Configuration.Routing.Put(Samples.Acme, filter, null, later).Ok();

        var stored = (await storage.Configuration.Routing.Find(Samples.Acme, new("301")))!.Value;
        Assert.Equal("Yearly", Assert.Single(stored.TimeFilter!.Times.Vacations).Description);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Back_up_route_names_channels_of_the_tenant(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var backUp = new RoutingConfig("301", "Back-up", BackUp: new BackUpConfig(["nobody"], "101", "102"));
        Assert.Equal(["backUp.channels[0] unknown"], await storage.Configuration.Routing.Put(Samples.Acme, backUp, null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_that_another_leads_to_stays(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        await storage.Configuration.Routing.Put(Samples.Acme, Hours, null, Samples.Me).Ok();

        Assert.Equal(["extension in-use"], await storage.Configuration.Users.Delete(Samples.Acme, Ann.Id, null, Samples.Me).Errors());
        Assert.Equal(["extension in-use"], await storage.Configuration.Routing.Delete(Samples.Acme, new("300"), null, Samples.Me).Errors());
        Assert.Equal(["number in-use"], await storage.Configuration.Extensions.Delete(Samples.Acme, new("400"), null, Samples.Me).Errors());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_with_another_number_is_led_to_by_that_and_the_change_is_audited(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        storage.Listener.Take();

        await storage.Configuration.Users.Put(Samples.Acme, Ann with { Extension = "109" }, 1, Samples.Me).Ok();

        var (stored, version) = Read((await storage.Configuration.Routing.Find(Samples.Acme, new("300")))!);
        Assert.Equal((Text(Sales with { Group = Sales.Group! with { Members = ["109", "102"] } }), 2), (stored, version));
        Assert.Contains("Everything acme", storage.Listener.Take(), StringComparer.Ordinal);
        var audit = await storage.Host.Audit.Query(Samples.Acme, new PageRequest());
        Assert.Contains(audit.Items, entry => entry.What == "routing 300" && entry.After!.Contains("\"109\"", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_is_undone(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        await storage.Configuration.Routing.Delete(Samples.Acme, new("300"), null, Samples.Me).Ok();
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];

        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));

        Assert.Equal(Text(Sales), Read((await storage.Configuration.Routing.Find(Samples.Acme, new("300")))!).Text);
    }

    private async Task<TestStorage> Opened(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, Ben, null, Samples.Me).Ok();
        await storage.Configuration.Routing.Put(Samples.Acme, Sales, null, Samples.Me).Ok();
        return storage;
    }

    // Members of records that are lists are equal only when they are the same.
    private static string Text(RoutingConfig config) => JsonSerializer.Serialize(config);

    private static (string Text, long Version) Read(Stored<RoutingConfig> stored) => (Text(stored.Value), stored.Version);
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class ReachTests(PostgresServer server)
{
    private const string Company = "+31201111111";
    private const string Personal = "+31202222222";

    private static readonly UserId Ann = Samples.User(1);
    private static readonly UserId Ben = Samples.User(2);
    private static readonly DateTime Monday = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Unspecified);

    private static readonly ReachConfig Config = new(
        Ann,
        [
            new ReachProfileConfig("Work", "#00ff00", Company, new(), new("102"), NoAnswerAfter: 30, ShownNumber: ReachShownNumber.Caller, Devices: new(["ann-desk"])),
            new ReachProfileConfig("Quiet", Devices: new([])),
            new ReachProfileConfig("Loud", Devices: new()),
        ],
        [new CallClassConfig("Family", Personal, ["+31612345678"], ["102"], ["0049"])],
        [new ReachStatusConfig("Work", "Here", ReachAvailability.Away, [new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Monday, "17:00")])],
        [new ReachCellConfig("Work", "Family", "Work")],
        CallerIdCodes: [new("32", Company)],
        Numbers: [Personal],
        Devices: [new("ann-desk", ReachDeviceType.Web)]);

    private static readonly ReachOverrides Lunch = new(
        Ann, new ReachStatusOverride("Work", DateTimeOffset.FromUnixTimeMilliseconds(Samples.Now)), new ReachDevicesOverride(["ann-desk"]), DoNotDisturb: true);

    [Theory, OnSqlite, OnPostgres]
    public async Task Settings_are_read_back_changed_listed_and_cleared(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        var reach = storage.Configuration.Reach;
        var version = (await reach.Put(Samples.Acme, Config, null, Samples.Me).Ok()).Version;

        var stored = (await reach.Find(Samples.Acme, Ann))!;
        Assert.Equal((version, Json(Config)), (stored.Version, Json(stored.Value)));
        Assert.Null(stored.Value.Profiles[0].ForwardAlways!.To);
        Assert.True(stored.Value.Profiles[1].Devices!.Channels is { IsEmpty: true });
        Assert.Null(stored.Value.Profiles[2].Devices!.Channels);
        Assert.Null(stored.Value.Profiles[2].ForwardAlways);

        Assert.IsType<StoreResult.Conflict>(await reach.Put(Samples.Acme, Config, null, Samples.Me));
        Assert.Equal(version + 1, (await reach.Put(Samples.Acme, Config with { BasicStatus = "Work" }, version, Samples.Me).Ok()).Version);
        await reach.Put(Samples.Acme, ReachDefaults.Cleared(Ben), null, Samples.Me).Ok();
        var page = await reach.List(Samples.Acme, new PageRequest(Limit: 1));
        Assert.Equal(Ann, Assert.Single(page.Items).Value.UserId);
        Assert.Equal(Ben, Assert.Single((await reach.List(Samples.Acme, new PageRequest(page.Next))).Items).Value.UserId);
        Assert.Null(await reach.Find(Samples.Other, Ann));

        await reach.Delete(Samples.Acme, Ann, version + 1, Samples.Me).Ok();
        Assert.Null(await reach.Find(Samples.Acme, Ann));
        Assert.True((await reach.Put(Samples.Acme, Config, null, Samples.Me).Ok()).Version > version + 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Switch_is_told_and_leaves_the_version_of_the_settings(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        var version = (await storage.Configuration.Reach.Put(Samples.Acme, Config, null, Samples.Me).Ok()).Version;
        Assert.Equal(["Everything acme", $"User {Ann}"], storage.Listener.Take());

        var switched = await storage.Configuration.ReachOverrides.Put(Samples.Acme, Lunch, null, Samples.Me).Ok();

        Assert.Equal(["Everything acme", $"User {Ann}"], storage.Listener.Take());
        Assert.Equal(version, (await storage.Configuration.Reach.Find(Samples.Acme, Ann))!.Version);
        Assert.Equal(Json(Lunch), Json((await storage.Configuration.ReachOverrides.Find(Samples.Acme, Ann))!.Value));
        await storage.Configuration.ReachOverrides.Delete(Samples.Acme, Ann, switched.Version, Samples.Me).Ok();
        Assert.Equal(["Everything acme", $"User {Ann}"], storage.Listener.Take());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Channel_number_or_status_that_is_not_the_users_is_refused(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        var (reach, overrides) = (storage.Configuration.Reach, storage.Configuration.ReachOverrides);
        var strange = Config with
        {
            Profiles = [new ReachProfileConfig("Work", CallerId: "+31209999999", Devices: new(["ann-desk", "ben-desk"]))],
            CallClasses = [new CallClassConfig("Family", "+31209999998")],
            CallerIdCodes = [new("32", "+31209999997")],
            Numbers = [Company, Personal, "+31209999996"],
            Devices = [new("nowhere", ReachDeviceType.Web)],
        };

        Assert.Equal(
            [
                "profiles[0].devices.channels[1] unknown", "devices[0].channel unknown", "profiles[0].callerId unknown", "callClasses[0].callerId unknown",
                "callerIdCodes[0].number unknown", "numbers[0] in-use", "numbers[2] unknown",
            ],
            await reach.Put(Samples.Acme, strange, null, Samples.Me).Errors());
        Assert.Equal(["userId unknown"], await reach.Put(Samples.Acme, ReachDefaults.Cleared(Samples.User(9)), null, Samples.Me).Errors());
        Assert.Equal(["userId unknown"], await reach.Put(Samples.Other, ReachDefaults.Cleared(Ann), null, Samples.Me).Errors());
        Assert.Equal(["callClasses[0].extensions[0] length"], await reach.Put(Samples.Acme, new(Ann, CallClasses: [new("Family", Extensions: ["1020"])]), null, Samples.Me).Errors());
        Assert.Equal(
            ["devices.channels[0] unknown", "status.status unknown"],
            await overrides.Put(Samples.Acme, new(Ann, new("Work"), new(["ben-desk"])), null, Samples.Me).Errors());
        await overrides.Put(Samples.Acme, new(Ann, new("DoNotDisturb")), null, Samples.Me).Ok();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reader_has_those_who_set_or_switched_something_with_what_is_there(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        Assert.Empty(await storage.Host.Reader.Reach(Samples.Acme));
        await storage.Configuration.Reach.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        await storage.Configuration.ReachOverrides.Put(Samples.Acme, new(Ben, DoNotDisturb: true), null, Samples.Me).Ok();

        var read = await storage.Host.Reader.Reach(Samples.Acme);

        Assert.Equal([(Ann, "101"), (Ben, "102")], read.Select(each => (each.User, each.Extension!.Value.Value)));
        var decision = Decide(read[0]);
        Assert.Equal(("Work", "Family", "Work", new E164(Personal)), (decision.Status, decision.CallClass, decision.Profile, decision.CallerId));
        Assert.Equal(new ChannelName("ann-desk"), Assert.Single(decision.Devices!.Value));
        Assert.True(Decide(read[1]).RingsNobody);

        await storage.Configuration.Channels.Delete(Samples.Acme, new("ann-desk"), null, Samples.Me).Ok();
        await storage.Configuration.Dids.Delete(Samples.Acme, new(Personal), null, Samples.Me).Ok();
        var later = Decide((await storage.Host.Reader.Reach(Samples.Acme))[0]);
        Assert.Null(later.Devices);
        Assert.Equal(new E164(Company), later.CallerId);
        Assert.Empty(await storage.Host.Reader.Reach(Samples.Other));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clearing_takes_back_what_was_switched_and_is_undone_each_by_itself(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        await storage.Configuration.Reach.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        await storage.Configuration.ReachOverrides.Put(Samples.Acme, Lunch, null, Samples.Me).Ok();

        await storage.Configuration.Reach.Delete(Samples.Acme, Ann, null, Samples.Me).Ok();

        Assert.Null(await storage.Configuration.ReachOverrides.Find(Samples.Acme, Ann));
        var entries = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 2))).Items;
        Assert.Equal([$"reach {Ann}", $"reach-override {Ann}"], entries.Select(entry => entry.What), StringComparer.Ordinal);
        foreach (var entry in entries)
            Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));
        Assert.Equal(Json(Config), Json((await storage.Configuration.Reach.Find(Samples.Acme, Ann))!.Value));
        Assert.Equal(Json(Lunch), Json((await storage.Configuration.ReachOverrides.Find(Samples.Acme, Ann))!.Value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_goes_with_the_settings_which_come_back_by_an_undo_of_their_own(StorageProvider provider)
    {
        await using var storage = await Open(provider);
        var config = new ReachConfig(Ben, [new ReachProfileConfig("Work")]);
        await storage.Configuration.Reach.Put(Samples.Acme, config, null, Samples.Me).Ok();

        await storage.Configuration.Dids.Delete(Samples.Acme, new(Company), null, Samples.Me).Ok();
        await storage.Configuration.Users.Delete(Samples.Acme, Ben, null, Samples.Me).Ok();

        Assert.Null(await storage.Configuration.Reach.Find(Samples.Acme, Ben));
        foreach (var entry in (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 2))).Items)
            Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));
        Assert.Equal(Json(config), Json((await storage.Configuration.Reach.Find(Samples.Acme, Ben))!.Value));
    }

    private static ReachDecision Decide(UserReach reach) =>
        ReachEvaluator.Decide(reach.Model, new ReachCaller.External(new("+31612345678")), Monday, DateTimeOffset.FromUnixTimeMilliseconds(Samples.Now));

    // Records with lists in them are equal only when these are the same.
    private static string Json<T>(T value) => StorageJson.Write(value);

    private async Task<TestStorage> Open(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Configuration;
        await store.Users.Put(Samples.Acme, new UserConfig(Ann, "Ann", "101"), null, Samples.Me).Ok();
        await store.Users.Put(Samples.Acme, new UserConfig(Ben, "Ben", "102"), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("ann-desk", Ann), null, Samples.Me).Ok();
        await store.Channels.Put(Samples.Acme, new ChannelConfig("ben-desk", Ben), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig(Company, "102"), null, Samples.Me).Ok();
        await store.Dids.Put(Samples.Acme, new DidConfig(Personal, "101"), null, Samples.Me).Ok();
        storage.Listener.Take();
        return storage;
    }
}

using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Databases;
using Softswitch.Storage.SignIns;
using Softswitch.Support.Postgres;
using Softswitch.Support.Time;

namespace Softswitch.Storage.Tests;

/// <summary>The log of sign-ins: SPEC X6.</summary>
[Collection(StorageCollection.Name)]
public sealed class SignInStoreTests(PostgresServer server)
{
    private static readonly SignInQuery Always = new(0, long.MaxValue);

    [Theory, OnSqlite, OnPostgres]
    public async Task Sign_in_is_read_back_whole_and_once_by_its_tenant_alone(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var bare = Record(2) with { Entry = new SignInEntry(new("601"), "Rooms", null, null, "", null, SignInOutcome.Recorded, null) };
        foreach (var record in new[] { Record(1), Record(1), Record(1) with { At = 7 }, bare, Record(3) with { Tenant = Samples.Other } })
            storage.Host.SignIns.Append(record);

        await HasAsync(storage, 2);

        Assert.Equal([bare, Record(1)], (await storage.Host.SignIns.Query(Samples.Acme, Always)).Items.ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_is_of_an_extension_and_a_period_and_goes_on_page_by_page(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        // Several in one call and at one instant.
        for (var i = 0; i < 20; i++)
            storage.Host.SignIns.Append(Record(i / 4, round: i % 4, at: 1_000 + i / 8, extension: i % 2 == 0 ? "600" : "601"));
        await HasAsync(storage, 20);

        foreach (var isOldestFirst in new[] { true, false })
        {
            var seen = new List<SignInRecord>();
            var query = new SignInQuery(1_000, 1_002, new("600"), Limit: 3, OldestFirst: isOldestFirst);
            string? next = null;
            do
            {
                var page = await storage.Host.SignIns.Query(Samples.Acme, query with { After = next });
                seen.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);
            Assert.Equal(8, seen.Distinct().Count());
            Assert.Equal(8, seen.Count);
            Assert.All(seen, record => Assert.Equal("600", record.Entry.Extension.Value));
            var times = seen.Select(record => record.At).ToList();
            Assert.Equal(isOldestFirst ? times.Order() : times.OrderDescending(), times);
        }
    }

    [Fact]
    public async Task Sign_in_is_in_a_file_until_the_database_has_it()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var file = Path.Combine(storage.Options.DataFolder, SignInJournal.FileName);
        storage.Host.SignIns.Append(Record(1));
        await HasAsync(storage, 1);
        await Eventually.HoldsAsync(() => Task.FromResult(new FileInfo(file).Length == 0), "the file is empty again");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_process_did_not_live_to_write_the_next_one_brings(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        using (var journal = new SignInJournal(storage.Options.DataFolder))
            journal.Add(Record(1));
        await File.AppendAllTextAsync(Path.Combine(storage.Options.DataFolder, SignInJournal.FileName), "{ \"call\": ");

        await storage.Reopen();
        Assert.Equal(1, await storage.Host.SignIns.Bring());
        Assert.Equal(0, await storage.Host.SignIns.Bring());

        await HasAsync(storage, 1);
        Assert.Equal(Record(1), Assert.Single((await storage.Host.SignIns.Query(Samples.Acme, Always)).Items));
    }

    [Fact]
    public async Task Full_disk_loses_no_sign_in()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var database = (SqliteDatabase)storage.Host.Database;
        database.MaxPages = 1;
        for (var i = 0; i < 3000; i++)
            storage.Host.SignIns.Append(Record(i));
        await Eventually.HoldsAsync(() => Task.FromResult(!storage.Host.Health.Current.IsAvailable), "the disk is full");

        database.MaxPages = 0;

        await HasAsync(storage, 3000);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sign_in_waits_for_the_webhooks_that_want_it_between_records(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var hook = new WebhookConfig(new(Samples.Id(1)), "https://crm.example/hook", WebhookEvents.SignIns | WebhookEvents.Records);
        await storage.Configuration.Webhooks.Put(Samples.Acme, hook, null, Samples.Me).Ok();
        await storage.Configuration.Webhooks.Put(Samples.Acme, hook with { Id = new(Samples.Id(2)), Events = WebhookEvents.Records }, null, Samples.Me).Ok();
        storage.Host.SignIns.Append(Record(1));
        await HasAsync(storage, 1);
        await storage.Host.Cdrs.Append(Samples.Cdr(1));

        var waiting = await storage.Host.Webhooks.Waiting(Samples.Acme, hook.Id, 10);
        Assert.Equal((Record(1), (CdrRecord?)null), (waiting[0].SignIn, waiting[0].Record));
        Assert.Equal((Samples.Cdr(1).Call, (SignInRecord?)null), (waiting[1].Record!.Call, waiting[1].SignIn));
        Assert.NotNull(Assert.Single(await storage.Host.Webhooks.Waiting(Samples.Acme, new(Samples.Id(2)), 10)).Record);
        await storage.Host.Webhooks.Delivered(Samples.Acme, hook.Id, [waiting[0].Position, waiting[1].Position], Samples.Now);
        Assert.Empty(await storage.Host.Webhooks.Waiting(Samples.Acme, hook.Id, 10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Old_sign_ins_go_with_old_records(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        storage.Host.SignIns.Append(Record(1, at: 1_000));
        storage.Host.SignIns.Append(Record(2, at: long.MaxValue / 2));
        await HasAsync(storage, 2);

        using var upkeep = new CdrUpkeep(
            storage.Host.Database, new StorageOptions { DataFolder = storage.Options.DataFolder, Realm = "x", KeepMonths = 1 }, TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await upkeep.Run(default);

        Assert.Equal(Record(2).Call, Assert.Single((await storage.Host.SignIns.Query(Samples.Acme, Always)).Items).Call);
    }

    private static SignInRecord Record(int number, int round = 2, long at = Samples.Now, string extension = "600") => new(
        new CallId(Samples.Id(number)), round, Samples.Acme, at + (extension == "600" && at == Samples.Now ? number : 0),
        new SignInEntry(new(extension), "Shift", "+31201234567", "1001", "5", "62", SignInOutcome.Right, "Anna"));

    private static Task HasAsync(TestStorage storage, int count) => Eventually.HoldsAsync(
        async () => await storage.Host.Database.Read(
            session => session.First("SELECT COUNT(*) FROM sign_ins WHERE tenant = $1", row => row.Long(0), Samples.Acme.Value), default) == count,
        $"{count} sign-ins are stored");
}

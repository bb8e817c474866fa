using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>What is found in some hundred calls of a few months, compared with looking at each of them.</summary>
[Collection(StorageCollection.Name)]
public sealed class CdrSearchTests(PostgresServer server)
{
    private const int Calls = 300;
    private const long Day = 86_400_000;
    private static readonly string[] Numbers = ["101", "102", "1012", "+31201234567", "+31201234500", "+31612345678", "+4420123456", "anna"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Filter_of_any_kind_finds_what_looking_at_each_call_finds(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var all = await Fill(storage);
        foreach (var query in Filters().SelectMany(filter => Variants(all, filter)))
        {
            var expected = CdrOracle.Find(all, query).Select(each => each.Call).ToList();
            Assert.Equal(expected, await Walk(storage, query));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Totals_of_any_filter_are_the_sums_of_its_calls(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var all = await Fill(storage);
        foreach (var query in Filters().SelectMany(filter => Variants(all, filter)).Where(query => !query.OldestFirst))
        {
            var expected = CdrOracle.Find(all, query).GroupBy(each => (each.Direction, each.Verdict))
                .Select(group => new CdrGroup(
                    group.Key.Direction, group.Key.Verdict, group.Count(), group.Count(each => each.Answered is not null), group.Sum(each => each.Talked)))
                .OrderBy(group => group.Direction.ToString(), StringComparer.Ordinal).ThenBy(group => group.Verdict, StringComparer.Ordinal);

            var totals = await storage.Host.Cdrs.Totals(Samples.Acme, query.From, query.Until, query.Filter!);

            Assert.True(totals.IsComplete);
            Assert.Equal(expected, totals.Groups);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Call_found_on_both_sides_is_found_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Cdrs.Append(Record(1, Samples.Now, "101", "101", "101", CdrDirection.Internal, 1));

        Assert.Single(await Walk(storage, Query(new CdrFilter { Number = new("101", NumberPart.Whole) })));
        Assert.Equal(1, (await storage.Host.Cdrs.Totals(Samples.Acme, 0, long.MaxValue, new CdrFilter { Number = new("101", NumberPart.Whole) })).Calls);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Records_of_other_tenants_are_never_found_nor_counted(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Fill(storage);
        foreach (var filter in Filters())
        {
            Assert.Empty((await storage.Host.Cdrs.Query(Samples.Other, Query(filter))).Items);
            Assert.Empty((await storage.Host.Cdrs.Totals(Samples.Other, 0, long.MaxValue, filter)).Groups);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Number_longer_than_any_is_kept_whole_and_found_by_its_beginning(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var dialled = "555" + new string('7', 5000) + "😀";
        var record = Samples.Cdr(1) with { Dialled = dialled, Destination = null };

        await storage.Host.Cdrs.Append(record);

        Assert.Equal(dialled, (await storage.Host.Cdrs.Find(Samples.Acme, record.Call))!.Dialled);
        Assert.Equal([record.Call], await Walk(storage, Query(new CdrFilter { Called = new("5557", NumberPart.Start) })));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Search_that_is_cancelled_ends_as_cancelled(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        using var gone = new CancellationTokenSource();
        var endless = storage.Host.Database.Report(
            session => session.All("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT COUNT(*) FROM n", row => row.GetInt64(0)),
            gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.NotNull(await storage.Host.Database.Report(session => session.All("SELECT 1", row => row.GetInt64(0)), default));
    }

    private static IEnumerable<CdrFilter> Filters()
    {
        yield return CdrFilter.None;
        foreach (var match in Numbers.Select(number => new NumberMatch(number, NumberPart.Whole))
            .Concat([new("+3120", NumberPart.Start), new("101", NumberPart.Start), new("4567", NumberPart.End), new("345678", NumberPart.End)]))
        {
            yield return new CdrFilter { Number = match };
            yield return new CdrFilter { Caller = match };
            yield return new CdrFilter { Called = match };
        }

        yield return new CdrFilter { Caller = new("101", NumberPart.Whole), Called = new("+31", NumberPart.Start) };
        yield return new CdrFilter { Number = new("101", NumberPart.Whole), Caller = new("anna", NumberPart.Whole), Called = new("101", NumberPart.Whole) };
        yield return new CdrFilter { Number = new("+31", NumberPart.Start), Direction = CdrDirection.Incoming, MinSeconds = 5 };
        yield return new CdrFilter { User = Samples.User(2) };
        yield return new CdrFilter { Channel = new ChannelName("demo1"), Verdict = "Busy" };
        yield return new CdrFilter { Trunk = "carrier" };
        yield return new CdrFilter { Verdict = "Answered", MinSeconds = 10, MaxSeconds = 10 };
        yield return new CdrFilter { MaxSeconds = 0 };
    }

    private static IEnumerable<CdrQuery> Variants(CdrRecord[] all, CdrFilter filter)
    {
        yield return Query(filter);
        yield return Query(filter) with { OldestFirst = true, Limit = 7 };
        yield return new CdrQuery(all[40].Started, all[200].Started, null, 9, false, filter);
    }

    private static CdrQuery Query(CdrFilter filter) => new(0, long.MaxValue, null, 1000, false, filter);

    private static async Task<List<CallId>> Walk(TestStorage storage, CdrQuery query)
    {
        var seen = new List<CallId>();
        do
        {
            var page = await storage.Host.Cdrs.Query(Samples.Acme, query);
            Assert.True(page.Items.Length <= query.Limit);
            seen.AddRange(page.Items.Select(each => each.Call));
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return seen;
    }

    private static async Task<CdrRecord[]> Fill(TestStorage storage)
    {
        var chance = new Random(7);
        string Any() => Numbers[chance.Next(Numbers.Length)];
        var all = new CdrRecord[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var direction = (CdrDirection)chance.Next(3);
            // Some at the same moment, over four months.
            all[i] = Record(i + 1, Samples.Now + (i / 3 * Day), Any(), Any(), Any(), direction, chance.Next(4));
        }

        await Task.WhenAll(all.Select(storage.Host.Cdrs.Append));
        return all;
    }

    private static CdrRecord Record(int number, long started, string caller, string dialled, string destination, CdrDirection direction, int chance)
    {
        long? answered = chance == 0 ? null : started + 2000;
        var channel = new ChannelName("demo" + Samples.Number(chance));
        var ours = new CdrParty(channel, new UserId(Samples.Id(chance)), caller, null);
        var theirs = new CdrParty(null, null, dialled, null, chance % 2 == 0 ? "carrier" : "other");
        var legs = new[]
        {
            new CdrLeg(LegId.Caller, ours, null, null, started, null, answered, started + 60_000, 200, null),
            new CdrLeg(new LegId(1), new CdrParty(channel, null, "9", null), null, null, started, null, null, started + 1000, 486, null, "Busy here"),
            new CdrLeg(new LegId(2), theirs, null, null, started, null, answered, started + 60_000, 200, null),
        };
        return Samples.Cdr(number, started) with
        {
            Answered = answered,
            Ended = started + 2000 + (chance * 5000) + 999,
            Caller = direction == CdrDirection.Incoming ? theirs with { Number = caller } : ours,
            Dialled = dialled,
            Called = direction == CdrDirection.Internal ? null : dialled,
            Destination = chance == 0 ? null : destination,
            Direction = direction,
            Verdict = chance == 0 ? "Busy" : "Answered",
            Legs = [.. legs],
        };
    }
}

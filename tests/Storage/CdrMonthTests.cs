using Softswitch.Contracts.Records;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class CdrMonthTests(PostgresServer server)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly DateTimeOffset Month = new(Now.Year, Now.Month, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, OnPostgres]
    public async Task Record_makes_the_table_of_its_month_and_of_the_next(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        await storage.Host.Cdrs.Append(Samples.Cdr(1, At(2031, 12, 31, 23)));
        await storage.Host.Cdrs.Append(Samples.Cdr(2, At(2032, 1, 1, 0)));

        var tables = (await Tables(storage)).Where(name => string.CompareOrdinal(name, "cdrs_203") > 0).ToArray();
        Assert.Equal<string[]>(["cdrs_2031_12", "cdrs_2032_01", "cdrs_2032_02"], tables);
        Assert.Equal(1, await Count(storage, "cdrs_2031_12"));
        Assert.Equal(1, await Count(storage, "cdrs_2032_01"));
    }

    [Theory, OnPostgres]
    public async Task Nodes_that_meet_a_new_month_together_make_its_table_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(storage.OpenHost)));

        for (var month = 1; month <= 12; month++)
            await Task.WhenAll(hosts.Select((host, i) => host.Cdrs.Append(Samples.Cdr((month * 10) + i, At(2040, month, 1 + i, 0)))));

        for (var month = 1; month <= 12; month++)
            Assert.Equal(hosts.Length, await Count(storage, $"cdrs_2040_{month:00}"));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Months_beyond_those_to_keep_go_and_the_others_stay(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        storage.Options.KeepMonths = 2;
        await storage.Reopen();
        var kept = new[] { Month, Month.AddMonths(-2) };
        var gone = new[] { Month.AddMonths(-2).AddMilliseconds(-1), Month.AddMonths(-30) };
        await Task.WhenAll(kept.Concat(gone).Select((at, i) => storage.Host.Cdrs.Append(Samples.Cdr(i + 1, at.ToUnixTimeMilliseconds()))));
        await storage.Host.Cdrs.Append(Samples.Cdr(9, gone[1].ToUnixTimeMilliseconds()) with { Tenant = Samples.Other });

        await storage.Host.Upkeep.Run(default);

        var left = (await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue))).Items;
        Assert.Equal(kept.Select(at => at.ToUnixTimeMilliseconds()), left.Select(each => each.Started));
        Assert.Empty((await storage.Host.Cdrs.Query(Samples.Other, new CdrQuery(0, long.MaxValue))).Items);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_number_of_months_everything_is_kept(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Cdrs.Append(Samples.Cdr(1, At(1999, 1, 1, 0)));

        await storage.Host.Upkeep.Run(default);

        Assert.NotNull(await storage.Host.Cdrs.Find(Samples.Acme, Samples.Cdr(1).Call));
        if (provider == StorageProvider.PostgreSql)
            Assert.Superset(Names(Month, Month.AddMonths(1)), (await Tables(storage)).ToHashSet(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Records_written_before_there_were_months_are_kept_and_found(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Age(storage);

        await storage.Reopen();

        var all = (await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue, OldestFirst: true))).Items;
        Assert.Equal([("+31201234567", "+31612345678"), ("101", "102"), (null, "nobody")], all.Select(each => (each.Caller.Number, each.Destination ?? each.Dialled)));
        Assert.All(all, each => Assert.Equal((CdrDirection.Internal, 1), (each.Direction, each.Legs.Length)));
        foreach (var filter in new[]
        {
            new CdrFilter { Caller = new("+31201234567", NumberPart.Whole) }, new CdrFilter { Caller = new("4567", NumberPart.End) },
            new CdrFilter { Called = new("+316", NumberPart.Start) }, new CdrFilter { Number = new("345678", NumberPart.End) },
        })
        {
            Assert.Equal(all[0].Call, Assert.Single((await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue, Filter: filter))).Items).Call);
        }

        // What was there is still there but once.
        await storage.Host.Cdrs.Append(all[1] with { Verdict = "Busy" });
        Assert.Equal("Answered", (await storage.Host.Cdrs.Find(Samples.Acme, all[1].Call))!.Verdict);
    }

    // As an earlier build left it.
    private static Task Age(TestStorage storage) => storage.Host.Database.Change(
        async session =>
        {
            await session.Execute("DROP TABLE cdrs");
            await session.Execute("DELETE FROM schema_version WHERE version = 7");
            var text = storage.Host.Database.Words["text"];
            await session.Execute($"""
                CREATE TABLE cdrs (call_id {text} NOT NULL PRIMARY KEY, tenant {text} NOT NULL, started bigint NOT NULL, ringing bigint, answered bigint,
                    ended bigint NOT NULL, caller_channel {text}, caller_user {text}, caller_number {text}, caller_name {text}, dialled {text} NOT NULL,
                    destination {text}, verdict {text} NOT NULL, sip_status bigint, q850_cause bigint, hang_up {text} NOT NULL, legs {text} NOT NULL)
                """);
            await session.Execute("CREATE INDEX cdrs_by_time ON cdrs (tenant, started, call_id)");
            await session.Execute("ALTER TABLE cdrs ADD COLUMN presumed bigint NOT NULL DEFAULT 0");
            const string insert = """
                INSERT INTO cdrs (call_id, tenant, started, ended, caller_number, dialled, destination, verdict, hang_up, legs)
                VALUES ($1, 'acme', $2, $2, $3, $4, $5, 'Answered', 'Caller', '[{"leg":"0","party":{},"started":1,"ended":2}]')
                """;
            await session.Execute(insert, Samples.Cdr(1).Call.ToString(), At(2020, 2, 1, 5), "+31201234567", "0612345678", "+31612345678");
            await session.Execute(insert, Samples.Cdr(2).Call.ToString(), At(2026, 7, 9, 5), "101", "102", "102");
            return await session.Execute(insert.Replace("$3", "NULL", StringComparison.Ordinal).Replace("$4", "$3", StringComparison.Ordinal).Replace("$5", "NULL", StringComparison.Ordinal), Samples.Cdr(3).Call.ToString(), At(2026, 7, 9, 6), "nobody");
        },
        _ => true,
        default);

    private static HashSet<string> Names(params DateTimeOffset[] months) =>
        [.. months.Select(each => each.ToString("'cdrs_'yyyy'_'MM", System.Globalization.CultureInfo.InvariantCulture))];

    private static long At(int year, int month, int day, int hour) => new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static Task<List<string>> Tables(TestStorage storage) => storage.Host.Database.Read(
        session => session.All("SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = 'cdrs'::regclass ORDER BY relname", row => row.GetString(0)), default);

    private static Task<long> Count(TestStorage storage, string table) =>
        storage.Host.Database.Read(session => session.First($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)), default);
}

using Softswitch.Contracts.Records;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Writing;
using Softswitch.Support.Files;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class CdrStoreTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Appended_record_is_read_back_whole(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var cdr = Samples.Cdr(1);

        await storage.Host.Cdrs.Append(cdr);

        var stored = await storage.Host.Cdrs.Find(Samples.Acme, cdr.Call);
        Assert.Equal(cdr with { Legs = [] }, stored! with { Legs = [] });
        Assert.Equal<IEnumerable<CdrLeg>>(cdr.Legs, stored.Legs);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_with_empty_texts_is_read_back_with_them(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var empty = Samples.Cdr(1) with { Dialled = "", Destination = "", Caller = new CdrParty(null, null, "", "") };
        var absent = Samples.Cdr(2) with { Dialled = "", Destination = null, Caller = new CdrParty(null, null, null, null) };

        await storage.Host.Cdrs.Append(empty);
        await storage.Host.Cdrs.Append(absent);

        foreach (var cdr in new[] { empty, absent })
            Assert.Equal(cdr with { Legs = [] }, (await storage.Host.Cdrs.Find(Samples.Acme, cdr.Call))! with { Legs = [] });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Call_appended_again_stays_one_record(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var cdr = Samples.Cdr(1);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => storage.Host.Cdrs.Append(cdr with { Q850Cause = i == 0 ? 16 : 17 })));
        await storage.Reopen();
        await storage.Host.Cdrs.Append(cdr with { Verdict = "Busy" });

        var page = await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue));
        Assert.Equal("Answered", Assert.Single(page.Items).Verdict);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Call_that_is_noted_no_more_gets_its_presumed_record(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (lost, alive, ended) = (Presumed(1, 5_000), Presumed(2, 5_000), Presumed(3, 5_000));
        foreach (var noted in new[] { lost, alive, ended, alive with { Ended = 9_000 } })
            storage.Host.Cdrs.Note(noted);
        await storage.Host.Cdrs.Append(ended with { Ended = 6_000, Presumed = false });
        await storage.Reopen();

        Assert.Equal(1, await storage.Host.Cdrs.CloseLost(7_000));
        Assert.Equal(0, await storage.Host.Cdrs.CloseLost(7_000));

        var records = (await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue))).Items;
        Assert.Equal([(lost.Call, true, 5_000L), (ended.Call, false, 6_000L)], records.Select(each => (each.Call, each.Presumed, each.Ended)).OrderBy(each => each.Ended));
        Assert.Equal<IEnumerable<CdrLeg>>(lost.Legs, records.Single(each => each.Presumed).Legs);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Notes_that_a_killed_process_did_not_commit_are_found_in_its_journal(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (lost, noted, ended, old) = (Presumed(1, 100_005_000), Presumed(2, 100_005_000), Presumed(3, 100_005_000), Presumed(4, 1_000));
        storage.Host.Cdrs.Note(noted);
        await storage.Host.Cdrs.Append(ended with { Presumed = false });
        await storage.Host.DisposeAsync();
        using (var killed = new RecordJournal(storage.Options.DataFolder, keepsNotes: false))
        {
            foreach (var note in new[] { old, lost, noted, ended })
                killed.Add(NoteRow.Of(note));
        }

        await File.AppendAllTextAsync(Path.Combine(storage.Options.DataFolder, RecordJournal.FileName), "{\"call\":\"half a l");
        await storage.Reopen();

        Assert.Equal(2, await storage.Host.Cdrs.CloseLost(100_007_000));
        Assert.Equal(0, await storage.Host.Cdrs.CloseLost(100_007_000));
        var records = (await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue))).Items;
        Assert.Equal(
            [(lost.Call, true), (noted.Call, true), (ended.Call, false)],
            records.Select(each => (each.Call, each.Presumed)).OrderBy(each => !each.Item2).ThenBy(each => each.Call.ToString(), StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Records_that_a_killed_process_did_not_commit_are_found_in_its_journal_as_they_were(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (ended, presumed) = (Samples.Cdr(1) with { Started = 100_000_000, Ended = 100_006_500 }, Presumed(1, 100_005_000));
        await storage.Host.DisposeAsync();
        using (var killed = new RecordJournal(storage.Options.DataFolder, keepsNotes: true))
        {
            killed.Add(NoteRow.Of(presumed));
            killed.Add(CdrRow.Of(ended));
        }

        await storage.Reopen();

        Assert.Equal(0, await storage.Host.Cdrs.CloseLost(100_007_000));
        var record = Assert.Single((await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(0, long.MaxValue))).Items);
        Assert.Equal((false, ended.Ended), (record.Presumed, record.Ended));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Presumed_record_is_replaced_by_the_true_one_and_never_the_other_way(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var truth = Samples.Cdr(1) with { Ended = 8_000 };

        await storage.Host.Cdrs.Append(Presumed(1, 5_000));
        await storage.Host.Cdrs.Append(truth);
        await storage.Host.Cdrs.Append(Presumed(1, 9_000));

        var stored = await storage.Host.Cdrs.Find(Samples.Acme, truth.Call);
        Assert.Equal((8_000L, false), (stored!.Ended, stored.Presumed));
    }

    private static CdrRecord Presumed(int number, long ended) => Samples.Cdr(number) with { Ended = ended, Presumed = true };

    [Theory, OnSqlite, OnPostgres]
    public async Task Query_pages_through_a_period_newest_first(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        // Three calls of every instant: the cursor must tell them apart.
        await Task.WhenAll(Enumerable.Range(1, 30).Select(i => storage.Host.Cdrs.Append(Samples.Cdr(i, 1000 + (i / 3)))));

        var seen = new List<CdrRecord>();
        string? after = null;
        do
        {
            var page = await storage.Host.Cdrs.Query(Samples.Acme, new CdrQuery(1001, 1009, after, 4));
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(24, seen.Select(cdr => cdr.Call).Distinct().Count());
        Assert.Equal(24, seen.Count);
        Assert.All(seen, cdr => Assert.InRange(cdr.Started, 1001, 1008));
        Assert.Equal(seen.OrderByDescending(cdr => cdr.Started).Select(cdr => cdr.Started), seen.Select(cdr => cdr.Started));
    }
}

using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Cdrs;

internal sealed class CdrStore(Database database, GroupCommitWriter writer, CdrSpool spool, RecordJournal journal) : ICdrStore, IDisposable
{
    internal const string Columns =
        "call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name, "
        + "dialled, destination, verdict, sip_status, q850_cause, hang_up, legs, presumed, caller_trunk, called, direction";

    /// <summary>Lost calls that are given their records at a time.</summary>
    private const long MaxClosed = 10_000;

    /// <summary>How long before a search, in milliseconds, a note may have been made that was not committed.</summary>
    private const long LongestLeft = 86_400_000;

    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(20);

    private int _underway;

    public Task Append(CdrRecord record)
    {
        var row = CdrRow.Of(record);
        Write(journal.Add(row));
        return Append(row);
    }

    /// <summary>Waits until every record is in the database or in the spool.</summary>
    public void Dispose()
    {
        SpinWait.SpinUntil(() => Volatile.Read(ref _underway) == 0, LongestSettling);
        journal.Dispose();
    }

    public void Note(CdrRecord presumed) => Write(journal.Add(NoteRow.Of(presumed)));

    public async Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default)
    {
        if (writer.Current.IsAvailable)
            await spool.Empty(Append);
        await TakeLeft(notedBefore, cancellation);
        await Task.WhenAll(Write(journal.Take(notedBefore)));
        var lost = await database.Read(
            session => session.All(
                "SELECT record FROM calls_underway WHERE noted_at < $1 ORDER BY noted_at LIMIT $2",
                row => StorageJson.Read<CdrRecord>(row.Text(0)), notedBefore, MaxClosed),
            cancellation);
        await Task.WhenAll(lost.Select(Append));
        return lost.Count;
    }

    public async ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        await database.Read(
            session => session.First($"SELECT {Columns} FROM cdrs WHERE call_id = $1 AND tenant = $2", Map, call.ToString(), tenant.Value),
            cancellation);

    public async ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default)
    {
        var limit = Math.Clamp(query.Limit, 1, PageRequest.MaxLimit);
        var search = new CdrSearch(database, tenant, query);
        var text = search.List(Columns, limit + 1L);
        var rows = await database.Report(session => session.All(text, Map, search.Values), cancellation);
        return Paging.Cut(rows, limit, last => CdrPosition.Of(last).ToString());
    }

    public async ValueTask<CdrTotals> Totals(TenantId tenant, long from, long until, CdrFilter filter, CancellationToken cancellation = default)
    {
        var search = new CdrSearch(database, tenant, new CdrQuery(from, until, Filter: filter));
        var text = search.Totals(CdrTotals.MostCounted + 1L);
        var groups = await database.Report(session => session.All(text, MapGroup, search.Values), cancellation);
        return new CdrTotals([.. groups], groups.Sum(group => group.Calls) <= CdrTotals.MostCounted);
    }

    // What a process added and did not live to commit. What is long past is in the database, or was.
    private async Task TakeLeft(long notedBefore, CancellationToken cancellation)
    {
        if (journal.Left is not { Count: > 0 } left)
            return;
        var (notes, records) = Split(left.Where(record => record.Ended > notedBefore - LongestLeft));
        await Task.WhenAll(records.Select(record => Append(CdrRow.Of(record))));
        var rows = notes.Select(note => new object?[] { note.Call.ToString(), note.Ended, StorageJson.Write(note) });
        await database.Change(session => session.ExecuteMany(RowStatements.NoteLeft, [.. rows]), static _ => true, cancellation);
        journal.Forget();
    }

    // The last note of each call without a record.
    private static (IEnumerable<CdrRecord> Notes, List<CdrRecord> Records) Split(IEnumerable<CdrRecord> left)
    {
        var notes = new Dictionary<CallId, CdrRecord>();
        var records = new List<CdrRecord>();
        foreach (var record in left)
        {
            if (record.Presumed)
                notes[record.Call] = record;
            else
                records.Add(record);
        }

        records.ForEach(record => notes.Remove(record.Call));
        return (notes.Values, records);
    }

    // One that cannot be written is followed by another at the call's next heartbeat.
    private Task[] Write(IReadOnlyCollection<NoteRow> notes) => [.. notes.Select(note => writer.Write(new CdrNote(note)))];

    private Task Append(CdrRow row)
    {
        var task = writer.Write(new CdrAppend(row));
        return task.IsCompletedSuccessfully ? task : Secure(task, row.Record);
    }

    private async Task Secure(Task task, CdrRecord record)
    {
        Interlocked.Increment(ref _underway);
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StorageUnavailableException or DbException)
        {
            spool.Add(record);
        }
        finally
        {
            Interlocked.Decrement(ref _underway);
        }
    }

    private static CdrGroup MapGroup(DbDataReader row) =>
        new(row.Name<CdrDirection>(0), row.Text(1), row.Long(2), row.Long(3), row.Long(4));

    /// <summary>A row of <see cref="Columns"/>.</summary>
    internal static CdrRecord Map(DbDataReader row)
    {
        var caller = new CdrParty(
            row.TextOrNull(6) is { } channel ? new ChannelName(channel) : null, row.UserOrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(18));
        return new CdrRecord(
            new CallId(Guid.ParseExact(row.Text(0), "N")), row.Tenant(1), row.Long(2), row.LongOrNull(3), row.LongOrNull(4), row.Long(5),
            caller, row.Text(10), row.TextOrNull(11), row.Text(12), row.IntOrNull(13), row.IntOrNull(14), row.Name<HangUpSide>(15),
            StorageJson.Read<ImmutableArray<CdrLeg>>(row.Text(16)), row.Flag(17), row.TextOrNull(19), row.Name<CdrDirection>(20));
    }
}

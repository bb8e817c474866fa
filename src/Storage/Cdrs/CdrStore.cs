using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Cdrs;

internal sealed class CdrStore(Database database, GroupCommitWriter writer, CdrSpool spool) : ICdrStore
{
    private const string Columns =
        "call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name, "
        + "dialled, destination, verdict, sip_status, q850_cause, hang_up, legs, presumed";

    /// <summary>Lost calls that are given their records at a time.</summary>
    private const long MaxClosed = 1000;

    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(20);

    private int _underway;

    public Task Append(CdrRecord record)
    {
        var task = writer.Write(new CdrAppend(new CdrRow(record, StorageJson.Write(record.Legs))));
        return task.IsCompletedSuccessfully ? task : Secure(task, record);
    }

    /// <summary>Waits until every record is in the database or in the spool.</summary>
    public void Settle() => SpinWait.SpinUntil(() => Volatile.Read(ref _underway) == 0, LongestSettling);

    // A note that cannot be written is followed by another at the call's next heartbeat.
    public void Note(CdrRecord presumed) => _ = writer.Write(new CdrNote(presumed));

    public async Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default)
    {
        if (writer.Current.IsAvailable)
            await spool.Empty(Append);
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
        var (started, call) = ParseCursor(query);
        var rows = await database.Read(
            session => session.All(
                $"SELECT {Columns} FROM cdrs WHERE tenant = $1 AND started >= $2 AND (started, call_id) < ($3, $4) ORDER BY started DESC, call_id DESC LIMIT $5",
                Map, tenant.Value, query.From, started, call, limit + 1L),
            cancellation);
        return Paging.Cut(rows, limit, last => string.Create(CultureInfo.InvariantCulture, $"{last.Started}-{last.Call}"));
    }

    private async Task Secure(Task task, CdrRecord record)
    {
        Interlocked.Increment(ref _underway);
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (StorageUnavailableException)
        {
            spool.Add(record);
        }
        finally
        {
            Interlocked.Decrement(ref _underway);
        }
    }

    // Everything before (until, "") started before until.
    private static (long Started, string Call) ParseCursor(CdrQuery query)
    {
        var parts = query.After?.Split('-', 2) ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var started) && started < query.Until
            ? (started, parts[1])
            : (query.Until, "");
    }

    private static CdrRecord Map(DbDataReader row)
    {
        var caller = new CdrParty(
            row.TextOrNull(6) is { } channel ? new ChannelName(channel) : null, row.UserOrNull(7), row.TextOrNull(8), row.TextOrNull(9));
        return new CdrRecord(
            new CallId(Guid.ParseExact(row.Text(0), "N")), row.Tenant(1), row.Long(2), row.LongOrNull(3), row.LongOrNull(4), row.Long(5),
            caller, row.Text(10), row.TextOrNull(11), row.Text(12), row.IntOrNull(13), row.IntOrNull(14), row.Name<HangUpSide>(15),
            StorageJson.Read<ImmutableArray<CdrLeg>>(row.Text(16)), row.Flag(17));
    }
}

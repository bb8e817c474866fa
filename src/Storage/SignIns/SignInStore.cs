using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.SignIns;

internal sealed class SignInStore(Database database, GroupCommitWriter writer, SignInJournal journal) : ISignInStore, IDisposable
{
    public void Append(SignInRecord record)
    {
        journal.Add(record);
        _ = Write(record);
    }

    /// <summary>Brings to the database what it did not take before, and what an earlier process left; how many it tried.</summary>
    public async Task<int> Bring()
    {
        if (!writer.Current.IsAvailable)
            return 0;
        var waiting = journal.Take();
        await Task.WhenAll(waiting.Select(Write));
        return waiting.Count;
    }

    public async ValueTask<Page<SignInRecord>> Query(TenantId tenant, SignInQuery query, CancellationToken cancellation = default)
    {
        var limit = Math.Clamp(query.Limit, 1, PageRequest.MaxLimit);
        var values = new List<object?>();
        var conditions = $"tenant = {Value(tenant.Value)} AND at >= {Value(query.From)} AND at < {Value(query.Until)}";
        if (query.Extension is { } extension)
            conditions += $" AND extension = {Value(extension.Value)}";
        if (SignInPosition.TryParse(query.After, out var after))
        {
            var sign = query.OldestFirst ? '>' : '<';
            conditions += $" AND (at, call_id, round) {sign} ({Value(after.At)}, {Value(after.Call.ToString())}, {Value((long)after.Round)})";
        }

        var order = query.OldestFirst ? "at, call_id, round" : "at DESC, call_id DESC, round DESC";
        var text = $"SELECT {SignInRows.Columns} FROM sign_ins WHERE {conditions} ORDER BY {order} LIMIT {Value(limit + 1L)}";
        var rows = await database.Report(session => session.All(text, row => SignInRows.Map(row), [.. values]), cancellation);
        return Paging.Cut(rows, limit, last => SignInPosition.Of(last).ToString());

        string Value(object value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }

    public void Dispose() => journal.Dispose();

    private async Task Write(SignInRecord record)
    {
        try
        {
            await writer.Write(new SignInAppend(record)).ConfigureAwait(false);
            journal.Done(record);
        }
        catch (Exception failure) when (failure is StorageUnavailableException or DbException)
        {
            journal.Keep(record);
        }
    }
}

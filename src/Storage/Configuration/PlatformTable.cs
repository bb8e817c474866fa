using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

/// <summary>What all kinds of configuration of the platform have in common: the lock, etags, rules, audit, paging.</summary>
internal abstract class PlatformTable<TConfig, TKey>(ConfigurationWriter writer) : IPlatformTable<TConfig, TKey>, IUndoable
    where TConfig : class
{
    /// <summary>As the audit log calls it.</summary>
    public abstract string Kind { get; }

    public async ValueTask<Stored<TConfig>?> Find(TKey key, CancellationToken cancellation = default) =>
        await writer.Database.Read(session => FindRow(session, key), cancellation);

    public async ValueTask<Page<Stored<TConfig>>> List(PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Paging.Limit(page);
        var rows = await writer.Database.Read(session => ListRows(session, page, limit + 1), cancellation);
        return Paging.Cut(rows, limit, last => KeyOf(last.Value)!.ToString()!);
    }

    public async Task<StoreResult> Put(TConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        var errors = Check(config);
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        return await Change(
            async (session, told, first) =>
            {
                var before = await FindRow(session, KeyOf(config));
                if (before?.Version != expected)
                    return before is null ? new StoreResult.NotFound() : new StoreResult.Conflict(before.Version);
                var version = before is null ? first : before.Version + 1;
                var faults = await Write(session, config, before?.Value, version);
                if (faults.Length > 0)
                    return new StoreResult.Invalid(faults);
                await Audit(session, by, KeyOf(config), before?.Value, Shown(config));
                Tell(told, config);
                return new StoreResult.Ok(version);
            },
            cancellation);
    }

    public Task<StoreResult> Delete(TKey key, long? expected, Actor by, CancellationToken cancellation = default) => Change(
        async (session, told, _) =>
        {
            if (await FindRow(session, key) is not { } before)
                return new StoreResult.NotFound();
            if (expected is { } version && version != before.Version)
                return new StoreResult.Conflict(before.Version);
            var faults = await DeleteRow(session, key);
            if (faults.Length > 0)
                return new StoreResult.Invalid(faults);
            await session.Execute("UPDATE platform SET deleted_version = $1 WHERE deleted_version < $1", before.Version);
            await Audit(session, by, key, before.Value, null);
            Tell(told, before.Value);
            return new StoreResult.Ok(before.Version);
        },
        cancellation);

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation)
    {
        var change = AuditedChange<TConfig>.Of(entry);
        var key = KeyOf(change.Item);
        if (change is { After: null, Before: { } gone } && WhyNotAgain(gone) is { } reason)
            return new UndoResult.Impossible(reason);
        return await change.Undo(
            await Find(key, cancellation), (before, version) => Put(before, version, by, cancellation), version => Delete(key, version, by, cancellation));
    }

    protected static ImmutableArray<FieldError> Error(string field, string rule, string message) => [new FieldError(field, rule, message)];

    protected abstract TKey KeyOf(TConfig config);

    protected abstract ImmutableArray<FieldError> Check(TConfig config);

    /// <summary>What the grains are told of a change; null for nothing.</summary>
    protected abstract ConfigurationChange? Told(TConfig config);

    /// <summary>Without its secrets, for the audit log.</summary>
    protected virtual TConfig Shown(TConfig config) => config;

    /// <summary>Why an item that was deleted cannot be made again from what the log kept of it; null when it can.</summary>
    protected virtual string? WhyNotAgain(TConfig gone) => null;

    protected abstract Task<Stored<TConfig>?> FindRow(SqlSession session, TKey key);

    protected abstract Task<List<Stored<TConfig>>> ListRows(SqlSession session, PageRequest page, int limit);

    protected abstract Task<ImmutableArray<FieldError>> Write(SqlSession session, TConfig config, TConfig? before, long version);

    protected abstract Task<ImmutableArray<FieldError>> DeleteRow(SqlSession session, TKey key);

    private void Tell(List<ConfigurationChange> told, TConfig config)
    {
        if (Told(config) is { } change)
            told.Add(change);
    }

    private Task<StoreResult> Change(
        Func<SqlSession, List<ConfigurationChange>, long, Task<StoreResult>> change, CancellationToken cancellation) =>
        writer.Run(
            async (session, told) =>
            {
                // The lock; and, as within a tenant, a new item begins above every version that was deleted.
                var deleted = await session.First(
                    "UPDATE platform SET revision = revision + 1 WHERE id = 1 RETURNING deleted_version", row => (long?)row.Long(0));
                return await change(session, told, deleted!.Value + 1);
            },
            result => result is StoreResult.Ok,
            cancellation);

    private Task Audit(SqlSession session, Actor by, TKey key, TConfig? before, TConfig? after) => AuditStore.Write(
        session,
        new AuditEntry(
            by, null, $"{Kind} {key}", before is null ? null : StorageJson.Write(before), after is null ? null : StorageJson.Write(after)));
}

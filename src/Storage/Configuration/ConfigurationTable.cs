using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

/// <summary>What all kinds of configuration within a tenant have in common: etags, rules, audit, paging.</summary>
internal abstract class ConfigurationTable<TConfig, TKey>(ConfigurationWriter writer) : IConfigurationTable<TConfig, TKey>, IUndoable
    where TConfig : class
{
    /// <summary>As the audit log calls it.</summary>
    public abstract string Kind { get; }

    protected ConfigurationWriter Writer => writer;

    public async ValueTask<Stored<TConfig>?> Find(TenantId tenant, TKey key, CancellationToken cancellation = default) =>
        await writer.Database.Read(session => FindRow(session, tenant, key), cancellation);

    public async ValueTask<Page<Stored<TConfig>>> List(TenantId tenant, PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Paging.Limit(page);
        var rows = await writer.Database.Read(session => ListRows(session, tenant, page, limit + 1), cancellation);
        return Paging.Cut(rows, limit, last => Cursor(last.Value));
    }

    public async Task<StoreResult> Put(TenantId tenant, TConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        // Also before the transaction: what follows may rely on keys that parse.
        var errors = Check(config, null);
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        var change = Prepare(tenant, config, isNew: expected is null);
        return await writer.Run(tenant, by, scope => PutInScope(scope, config, expected, change), cancellation);
    }

    public Task<StoreResult> Delete(TenantId tenant, TKey key, long? expected, Actor by, CancellationToken cancellation = default) =>
        writer.Run(tenant, by, scope => DeleteInScope(scope, key, expected), cancellation);

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation)
    {
        var (tenant, change) = (entry.Tenant!.Value, AuditedChange<TConfig>.Of(entry));
        var key = KeyOf(change.Item);
        return await change.Undo(
            await Find(tenant, key, cancellation),
            (before, version) => Put(tenant, before, version, by, cancellation),
            version => Delete(tenant, key, version, by, cancellation));
    }

    /// <summary>All items of the tenant, in the order of their list.</summary>
    internal async Task<List<TConfig>> All(SqlSession session, TenantId tenant) =>
        (await ListRows(session, tenant, new PageRequest(), int.MaxValue)).ConvertAll(stored => stored.Value);

    /// <summary>Makes or changes an item within a change of the whole tenant. Null when it is as it should be already.</summary>
    internal virtual async Task<StoreResult?> Bring(ChangeScope scope, TConfig config)
    {
        var before = await FindRow(scope.Session, scope.Tenant, KeyOf(config));
        if (before is not null && AuditedChange<TConfig>.IsSame(before.Value, await Complete(scope, config, before.Value)))
            return null;
        return await PutInScope(scope, config, before?.Version, Prepare(scope.Tenant, config, isNew: before is null));
    }

    protected static ImmutableArray<FieldError> Error(string field, string rule, string message) => [new FieldError(field, rule, message)];

    protected abstract TKey KeyOf(TConfig config);

    protected abstract string Cursor(TConfig config);

    protected abstract ImmutableArray<FieldError> Check(TConfig config, int? extensionLength);

    /// <summary>Without its secrets, for the audit log.</summary>
    protected virtual TConfig Shown(TConfig config) => config;

    /// <summary>With what was left to the store filled in, as it is to be written and audited.</summary>
    protected virtual Task<TConfig> Complete(ChangeScope scope, TConfig config, TConfig? before) => Task.FromResult(config);

    /// <summary>Does the expensive work outside the transaction; the result writes the row.</summary>
    protected abstract TableChange<TConfig> Prepare(TenantId tenant, TConfig config, bool isNew);

    protected abstract Task<Stored<TConfig>?> FindRow(SqlSession session, TenantId tenant, TKey key);

    protected abstract Task<List<Stored<TConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit);

    protected abstract Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, TConfig config);

    protected async Task<StoreResult> PutInScope(ChangeScope scope, TConfig config, long? expected, TableChange<TConfig> change)
    {
        var before = await FindRow(scope.Session, scope.Tenant, KeyOf(config));
        if (before?.Version != expected)
            return before is null ? new StoreResult.NotFound() : new StoreResult.Conflict(before.Version);
        var errors = Check(config, scope.ExtensionLength);
        var completed = errors.Length == 0 ? await Complete(scope, config, before?.Value) : config;
        if (errors.Length == 0)
            errors = await change.Write(scope, before?.Value);
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        scope.Audit($"{Kind} {KeyOf(config)}", before?.Value, Shown(completed));
        if (change.Then is { } then)
            await then(scope, before?.Value, completed);
        return new StoreResult.Ok(before is null ? scope.FirstVersion : before.Version + 1, change.Generated);
    }

    private async Task<StoreResult> DeleteInScope(ChangeScope scope, TKey key, long? expected)
    {
        if (await FindRow(scope.Session, scope.Tenant, key) is not { } before)
            return new StoreResult.NotFound();
        if (expected is { } version && version != before.Version)
            return new StoreResult.Conflict(before.Version);
        await scope.Bury(before.Version);
        var errors = await DeleteRow(scope, before.Value);
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        scope.Audit($"{Kind} {key}", before.Value, null);
        return new StoreResult.Ok(before.Version);
    }
}

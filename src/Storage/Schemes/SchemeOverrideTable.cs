using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Schemes;

/// <summary>In the rows of the schemes, with a version of its own there.</summary>
internal sealed class SchemeOverrideTable(ConfigurationWriter writer) : ISchemeOverrides, IUndoable
{
    private const string What = "override";

    public string Kind => What;

    public async ValueTask<Stored<SchemeOverride?>?> Find(TenantId tenant, string scheme, CancellationToken cancellation = default) =>
        await writer.Database.Read(session => FindRow(session, tenant, scheme), cancellation);

    public Task<StoreResult> Switch(
        TenantId tenant, string scheme, SchemeOverride? wanted, long? expected, Actor by, CancellationToken cancellation = default) =>
        writer.Run(tenant, by, scope => Switch(scope, scheme, wanted, expected), cancellation);

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation)
    {
        var (tenant, scheme) = (entry.Tenant!.Value, entry.What[(Kind.Length + 1)..]);
        var current = await Find(tenant, scheme, cancellation);
        return await AuditedChange<SchemeOverride>.Of(entry).Undo(
            current is { Value: { } value } ? new Stored<SchemeOverride>(value, current.Version) : null,
            (before, _) => Switch(tenant, scheme, before, current?.Version, by, cancellation),
            version => Switch(tenant, scheme, null, version, by, cancellation));
    }

    internal static Task<Stored<SchemeOverride?>?> FindRow(SqlSession session, TenantId tenant, string scheme) =>
        session.First<Stored<SchemeOverride?>>(SchemeTable.SelectSql + "WHERE tenant = $1 AND name = $2", Map, tenant.Value, scheme);

    /// <summary>Of a row of <see cref="SchemeTable.SelectSql"/>.</summary>
    internal static Stored<SchemeOverride?> Map(DbDataReader row) => new(
        row.IntOrNull(4) is { } plan ? new SchemeOverride(plan, row.LongOrNull(5) is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null) : null,
        row.Long(6));

    /// <summary>Within a change of more than that.</summary>
    internal static async Task<StoreResult> Switch(ChangeScope scope, string scheme, SchemeOverride? wanted, long? expected)
    {
        var config = await scope.Session.First(
            SchemeTable.SelectSql + "WHERE tenant = $1 AND name = $2", row => SchemeTable.Map(row).Value, scope.Tenant.Value, scheme);
        if (config is null || await FindRow(scope.Session, scope.Tenant, scheme) is not { } before)
            return new StoreResult.NotFound();
        if (expected is { } version && version != before.Version)
            return new StoreResult.Conflict(before.Version);
        if (wanted is { Plan: var number } && config.Plans.All(plan => plan.Number != number))
            return new StoreResult.Invalid([new FieldError("plan", "unknown", string.Create(CultureInfo.InvariantCulture, $"there is no plan {number}"))]);
        if (wanted == before.Value)
            return new StoreResult.Ok(before.Version);
        await scope.Session.Execute(
            "UPDATE schemes SET override_plan = $3, override_until = $4, override_version = override_version + 1 WHERE tenant = $1 AND name = $2",
            scope.Tenant.Value, scheme, (long?)wanted?.Plan, wanted?.Until?.ToUnixTimeMilliseconds());
        scope.Audit($"{What} {scheme}", before.Value, wanted);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return new StoreResult.Ok(before.Version + 1);
    }
}

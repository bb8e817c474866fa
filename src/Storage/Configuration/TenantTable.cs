using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class TenantTable(ConfigurationWriter writer) : ITenantTable, IUndoable
{
    public const string Columns =
        "id, name, sip_domain, country, time_zone, language, extension_length, company_name, company_number, version, "
        + "shows_company_name, shows_company_number, emergency_number, barred, encryption, fraud_limits, prefixes, number_forwards";

    public string Kind => "tenant";

    public async ValueTask<Stored<TenantConfig>?> Find(TenantId tenant, CancellationToken cancellation = default) =>
        await writer.Database.Read(session => FindRow(session, tenant), cancellation);

    public async ValueTask<Page<Stored<TenantConfig>>> List(PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Paging.Limit(page);
        var rows = await writer.Database.Read(
            session => session.All(
                $"SELECT {Columns} FROM tenants WHERE id > $1 AND (id LIKE $2 ESCAPE '\\' OR name_key LIKE $2 ESCAPE '\\') ORDER BY id LIMIT $3",
                Map, page.After ?? "", Paging.Prefix(page), limit + 1L),
            cancellation);
        return Paging.Cut(rows, limit, last => last.Value.Id);
    }

    public Task<StoreResult> Put(TenantConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        var errors = Check(config);
        return errors.Length > 0
            ? Task.FromResult<StoreResult>(new StoreResult.Invalid(errors))
            : Change(async (session, told) => await Foreign(session, config) ?? await Put(session, told, config, expected, by), cancellation);
    }

    public Task<StoreResult> Delete(TenantId tenant, long? expected, Actor by, CancellationToken cancellation = default) =>
        Change(async (session, told) =>
        {
            await Lock(session, tenant);
            if (await FindRow(session, tenant) is not { } before)
                return new StoreResult.NotFound();
            if (expected is { } version && version != before.Version)
                return new StoreResult.Conflict(before.Version);
            if (await session.First("SELECT name FROM trunks WHERE tenant = $1 LIMIT 1", row => row.Text(0), tenant.Value) is { } trunk)
                return Invalid("id", "in-use", $"the trunk {trunk} is this tenant's: delete it first");
            await DeleteRows(session, tenant);
            await AuditStore.Write(session, new AuditEntry(by, tenant, "tenant " + tenant, StorageJson.Write(before.Value), null));
            told.Add(new ConfigurationChange(tenant, ConfigurationKind.Everything, tenant.Value));
            return new StoreResult.Ok(before.Version);
        }, cancellation);

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation)
    {
        var change = AuditedChange<TenantConfig>.Of(entry);
        if (change.Before is null || change.After is null)
            return new UndoResult.Impossible("a tenant is made and deleted with all that is in it: what the log keeps is its settings alone");

        // The first extension fixes the length, which is no change that anybody asked for.
        var current = await Find(entry.Tenant!.Value, cancellation);
        var after = change.After with { ExtensionLength = change.After.ExtensionLength ?? current?.Value.ExtensionLength };
        return await (change with { After = after }).Undo(
            current,
            (before, version) => Put(before, version, by, cancellation),
            version => Delete(entry.Tenant!.Value, version, by, cancellation));
    }

    internal static ImmutableArray<FieldError> Check(TenantConfig config) =>
        TenantRules.Check(config, name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _));

    internal static Task<Stored<TenantConfig>?> FindRow(SqlSession session, TenantId tenant) =>
        session.First($"SELECT {Columns} FROM tenants WHERE id = $1", Map, tenant.Value);

    /// <summary>Keeps other changes of this tenant, if it exists, out until the transaction ends.</summary>
    internal static Task Lock(SqlSession session, TenantId tenant) =>
        session.Execute("UPDATE tenants SET revision = revision + 1 WHERE id = $1", tenant.Value);

    /// <summary>Keeps the tenant from going until the transaction ends; false when there is no such tenant.</summary>
    internal static async Task<bool> Hold(SqlSession session, TenantId tenant) =>
        await session.Execute("UPDATE tenants SET revision = revision WHERE id = $1", tenant.Value) == 1;

    /// <summary>Creates or changes within a transaction of the caller.</summary>
    internal static async Task<StoreResult> Put(
        SqlSession session, List<ConfigurationChange> told, TenantConfig config, long? expected, Actor by)
    {
        var id = new TenantId(config.Id);
        await Lock(session, id);
        var before = await FindRow(session, id);
        if (before?.Version != expected)
            return before is null ? new StoreResult.NotFound() : new StoreResult.Conflict(before.Version);
        config = config with { ExtensionLength = config.ExtensionLength ?? before?.Value.ExtensionLength };
        if (before is not null && before.Value.ExtensionLength != config.ExtensionLength && await HasExtensions(session, id))
            return Invalid("extensionLength", "fixed", "the length is fixed once there is an extension");
        if (before is null && await LeftRecords(session, id))
            return await Taken(session, id, Invalid("id", "unique", "a tenant had this id before and its records remain: choose another one"));
        var written = await session.Execute(before is null ? InsertSql : UpdateSql, Values(config));
        if (written == 0)
            return await Taken(session, before is null ? id : default, Invalid("sipDomain", "unique", "another tenant has this sipDomain"));
        await AuditStore.Write(session, new AuditEntry(
            by, id, "tenant " + config.Id, before is null ? null : StorageJson.Write(before.Value), StorageJson.Write(config)));
        told.Add(new ConfigurationChange(id, before is null ? ConfigurationKind.Tenant : ConfigurationKind.Everything, config.Id));
        return new StoreResult.Ok((before?.Version ?? 0) + 1);
    }

    private const string InsertSql = """
        INSERT INTO tenants (id, name, sip_domain, country, time_zone, language, extension_length, company_name, company_number, name_key,
            shows_company_name, shows_company_number, emergency_number, barred, encryption, fraud_limits, prefixes, version, revision)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1, 1) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = """
        UPDATE tenants SET name = $2, sip_domain = $3, country = $4, time_zone = $5, language = $6, extension_length = $7,
            company_name = $8, company_number = $9, name_key = $10, shows_company_name = $11, shows_company_number = $12,
            emergency_number = $13, barred = $14, encryption = $15, fraud_limits = $16, prefixes = $17, version = version + 1
        WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM tenants other WHERE other.sip_domain = $3 AND other.id <> $1)
        """;

    private Task<StoreResult> Change(Func<SqlSession, List<ConfigurationChange>, Task<StoreResult>> change, CancellationToken cancellation) =>
        writer.Run(change, result => result is StoreResult.Ok, cancellation);

    private static object?[] Values(TenantConfig config) =>
    [
        config.Id, config.Name, config.SipDomain, config.Country, config.TimeZone, config.Language, (long?)config.ExtensionLength,
        config.CompanyName, config.CompanyNumber, config.Name.ToLowerInvariant(),
        config.ShowsCompanyName ? 1L : 0L, config.ShowsCompanyNumber ? 1L : 0L, config.EmergencyNumber, (long)config.Barred,
        config.Encryption.ToString(),
        StorageJson.WriteOrNull(config.FraudLimits),
        config.Prefixes.IsEmpty ? null : StorageJson.Write(config.Prefixes),
    ];

    /// <summary>Numbers among the settings that are none of the tenant's; null when there are none.</summary>
    internal static async Task<StoreResult?> Foreign(SqlSession session, TenantConfig config)
    {
        foreach (var (i, prefix) in config.Prefixes.Index())
        {
            if (prefix.Number is { } number && await session.First("SELECT number FROM dids WHERE number = $1 AND tenant = $2", row => row.Text(0), number, config.Id) is null)
                return Invalid(string.Create(CultureInfo.InvariantCulture, $"prefixes[{i}].number"), "unknown", $"{number} is no DID of this tenant");
        }

        return null;
    }

    internal static ImmutableArray<PrefixConfig> Prefixes(string? json) => json is null ? [] : StorageJson.Read<ImmutableArray<PrefixConfig>>(json);

    // In the order in which they refer to each other.
    private static async Task DeleteRows(SqlSession session, TenantId tenant)
    {
        foreach (var table in new[] { "bindings", "dids", "channels", "services", "extensions", "users", "dial_out_groups", "webhooks", "webhook_records" })
            await session.Execute($"DELETE FROM {table} WHERE tenant = $1", tenant.Value);
        await session.Execute("DELETE FROM tenants WHERE id = $1", tenant.Value);
    }

    // Calls and the audit log outlive a tenant: whoever had its id next would read them.
    private static async Task<bool> LeftRecords(SqlSession session, TenantId tenant) =>
        await session.First(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM audit WHERE tenant = $1) OR EXISTS (SELECT 1 FROM cdrs WHERE tenant = $1)", _ => "", tenant.Value) is not null;

    // Another node may have made this very tenant since it was looked for.
    private static async Task<StoreResult> Taken(SqlSession session, TenantId id, StoreResult.Invalid otherwise) =>
        id != default && await FindRow(session, id) is { } other ? new StoreResult.Conflict(other.Version) : otherwise;

    private static async Task<bool> HasExtensions(SqlSession session, TenantId tenant) =>
        await session.First("SELECT number FROM extensions WHERE tenant = $1 LIMIT 1", row => row.Text(0), tenant.Value) is not null;

    private static StoreResult.Invalid Invalid(string field, string rule, string message) => new([new FieldError(field, rule, message)]);

    private static Stored<TenantConfig> Map(DbDataReader row) => new(
        new TenantConfig(
            row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Text(4), row.Text(5), row.IntOrNull(6), row.TextOrNull(7), row.TextOrNull(8),
            row.Flag(10), row.Flag(11), row.TextOrNull(12), (NumberCategory)row.Int(13),
            row.Name<Encryption>(14),
            StorageJson.ReadOrNull<FraudLimitsConfig>(row.TextOrNull(15)),
            Prefixes(row.TextOrNull(16))),
        row.Long(9));
}

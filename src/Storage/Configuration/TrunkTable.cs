using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class TrunkTable(ConfigurationWriter writer, Vault vault) : PlatformTable<TrunkConfig, TrunkName>(writer)
{
    internal const string SelectSql = """
        SELECT name, target, tenant, transport, country, notation, username, domain, registers, register_seconds, addresses, certificate_name,
            identity, sends_diversion, max_calls, max_calls_per_second, options_seconds, carries_emergency, enabled, version, sealed_password
        FROM trunks

        """;

    private const string InsertSql = """
        INSERT INTO trunks (name, target, tenant, transport, country, notation, username, domain, registers, register_seconds, addresses,
            certificate_name, identity, sends_diversion, max_calls, max_calls_per_second, options_seconds, carries_emergency, enabled, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """;

    private const string UpdateSql = """
        UPDATE trunks SET target = $2, tenant = $3, transport = $4, country = $5, notation = $6, username = $7, domain = $8, registers = $9,
            register_seconds = $10, addresses = $11, certificate_name = $12, identity = $13, sends_diversion = $14, max_calls = $15,
            max_calls_per_second = $16, options_seconds = $17, carries_emergency = $18, enabled = $19, version = $20
        WHERE name = $1
        """;

    public override string Kind => "trunk";

    internal static Stored<TrunkConfig> Map(DbDataReader row) => new(
        new TrunkConfig(
            row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.Name<TrunkTransport>(3), row.Text(4), row.Name<NumberNotation>(5),
            row.TextOrNull(6), row.TextOrNull(7), row.Flag(8), row.Int(9), List(row.Text(10)), row.TextOrNull(11), row.Name<TrunkIdentity>(12),
            row.Flag(13), row.IntOrNull(14), row.IntOrNull(15), row.Int(16), row.Flag(17), row.Flag(18)),
        row.Long(19));

    /// <summary>The password of a row of <see cref="SelectSql"/>, opened; null when it has none.</summary>
    internal static string? Password(DbDataReader row, Vault vault) =>
        row.IsDBNull(20) ? null : vault.Unseal(new TrunkName(row.Text(0)), row.Bytes(20));

    protected override TrunkName KeyOf(TrunkConfig config) => new(config.Name);

    protected override ImmutableArray<FieldError> Check(TrunkConfig config) => TrunkRules.Check(config);

    protected override ConfigurationChange Told(TrunkConfig config) => new(default, ConfigurationKind.Trunk, config.Name);

    protected override TrunkConfig Shown(TrunkConfig config) => config with { Password = null };

    protected override string? WhyNotAgain(TrunkConfig gone) =>
        gone.Username is null ? null : "the password of this trunk is not in the log: make the trunk anew";

    protected override Task<Stored<TrunkConfig>?> FindRow(SqlSession session, TrunkName key) =>
        session.First(SelectSql + "WHERE name = $1", Map, key.Value);

    protected override Task<List<Stored<TrunkConfig>>> ListRows(SqlSession session, PageRequest page, int limit) =>
        session.All(SelectSql + "WHERE name > $1 AND name LIKE $2 ESCAPE '\\' ORDER BY name LIMIT $3", Map, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> Write(SqlSession session, TrunkConfig config, TrunkConfig? before, long version)
    {
        if (config.Tenant is { } tenant && !await TenantTable.Hold(session, new TenantId(tenant)))
            return Error("tenant", "unknown", $"there is no tenant {tenant}");
        await session.Execute(before is null ? InsertSql : UpdateSql, Values(config, version));
        if (config.Password is { } password)
        {
            await session.Execute(
                "UPDATE trunks SET sealed_password = $2 WHERE name = $1", config.Name, vault.Seal(new TrunkName(config.Name), password));
        }

        return [];
    }

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(SqlSession session, TrunkName key)
    {
        if (await session.First("SELECT id FROM rates WHERE trunk = $1 LIMIT 1", row => row.Text(0), key.Value) is not null)
            return Error("name", "in-use", "this trunk has rates: delete these first");
        await session.Execute("DELETE FROM trunks WHERE name = $1", key.Value);
        return [];
    }

    private static ImmutableArray<string> List(string text) => text.Length == 0 ? [] : [.. text.Split(',')];

    private static object?[] Values(TrunkConfig config, long version) =>
    [
        config.Name, config.Target, config.Tenant, config.Transport.ToString(), config.Country, config.Notation.ToString(), config.Username,
        config.Domain, config.Registers ? 1L : 0L, (long)config.RegisterSeconds,
        string.Join(',', config.Addresses), config.CertificateName, config.Identity.ToString(),
        config.SendsDiversion ? 1L : 0L, (long?)config.MaxCalls, (long?)config.MaxCallsPerSecond, (long)config.OptionsSeconds,
        config.CarriesEmergency ? 1L : 0L, config.Enabled ? 1L : 0L, version,
    ];
}

using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class ChannelTable(ConfigurationWriter writer, Vault vault) : ConfigurationTable<ChannelConfig, ChannelName>(writer)
{
    internal const string InsertSql = """
        INSERT INTO channels (name, tenant, user_id, call_limit, dtmf, encryption, language, country, area_code, emergency_callback_number,
            fraud_limits, digest_md5, digest_sha256, sealed_password, name_key, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, (SELECT deleted_version + 1 FROM tenants WHERE id = $2)) ON CONFLICT DO NOTHING
        """;

    internal const string UpdateSql = """
        UPDATE channels SET user_id = $3, call_limit = $4, dtmf = $5, encryption = $6, language = $7, country = $8, area_code = $9,
            emergency_callback_number = $10, fraud_limits = $11, version = version + 1
        WHERE name = $1 AND tenant = $2
        """;

    internal const string UpdateSecretSql =
        "UPDATE channels SET digest_md5 = $3, digest_sha256 = $4, sealed_password = $5 WHERE name = $1 AND tenant = $2";

    internal const string SelectSql = """
        SELECT name, user_id, call_limit, dtmf, encryption, language, country, area_code, emergency_callback_number, version, digest_sha256,
            fraud_limits
        FROM channels

        """;

    public override string Kind => "channel";

    internal static object?[] InsertValues(TenantId tenant, ChannelConfig config, ChannelSecret secret) =>
    [
        .. UpdateValues(tenant, config), secret.Digest.Md5.ToArray(), secret.Digest.Sha256.ToArray(), secret.Sealed, config.Name.ToLowerInvariant(),
    ];

    internal static object?[] UpdateValues(TenantId tenant, ChannelConfig config) =>
    [
        config.Name, tenant.Value, config.UserId?.ToString(), (long)config.CallLimit, config.Dtmf.ToString(), config.Encryption.ToString(),
        config.Language, config.Country, config.AreaCode, config.EmergencyCallbackNumber, StorageJson.WriteOrNull(config.FraudLimits),
    ];

    internal static object?[] SecretValues(TenantId tenant, ChannelConfig config, ChannelSecret secret) =>
        [config.Name, tenant.Value, secret.Digest.Md5.ToArray(), secret.Digest.Sha256.ToArray(), secret.Sealed];

    internal static async Task<bool> Exists(ChangeScope scope, string name) =>
        await scope.Session.First("SELECT name FROM channels WHERE tenant = $1 AND name = $2", row => row.Text(0), scope.Tenant.Value, name) is not null;

    internal static Stored<ChannelConfig> Map(DbDataReader row) => new(
        new ChannelConfig(
            row.Text(0), row.UserOrNull(1), row.Int(2), row.Name<DtmfMethod>(3), row.Name<Encryption>(4),
            row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8),
            FraudLimits: StorageJson.ReadOrNull<FraudLimitsConfig>(row.TextOrNull(11))),
        row.Long(9));

    protected override ChannelName KeyOf(ChannelConfig config) => new(config.Name);

    protected override string Cursor(ChannelConfig config) => config.Name;

    protected override ImmutableArray<FieldError> Check(ChannelConfig config, int? extensionLength) => ChannelRules.Check(config);

    protected override ChannelConfig Shown(ChannelConfig config) => config with { Password = null };

    protected override TableChange<ChannelConfig> Prepare(TenantId tenant, ChannelConfig config, bool isNew)
    {
        var secret = isNew || config.Password is not null ? vault.Channel(tenant, new ChannelName(config.Name), config.Password) : null;
        return new TableChange<ChannelConfig>((scope, before) => Write(scope, config, before, secret), secret?.Generated);
    }

    protected override Task<Stored<ChannelConfig>?> FindRow(SqlSession session, TenantId tenant, ChannelName key) =>
        session.First(SelectSql + "WHERE name = $1 AND tenant = $2", Map, key.Value, tenant.Value);

    protected override Task<List<Stored<ChannelConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND name > $2 AND name_key LIKE $3 ESCAPE '\\' ORDER BY name LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, ChannelConfig config)
    {
        await scope.Session.Execute("DELETE FROM channels WHERE name = $1 AND tenant = $2", config.Name, scope.Tenant.Value);
        await scope.Session.Execute("DELETE FROM bindings WHERE tenant = $1 AND channel = $2", scope.Tenant.Value, config.Name);
        Tell(scope, config);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(
        ChangeScope scope, ChannelConfig config, ChannelConfig? before, ChannelSecret? secret)
    {
        if (config.UserId is { } user && await IsUnknown(scope, user))
            return Error("userId", "unknown", "there is no such user");
        if (before is null)
        {
            if (await scope.Session.Execute(InsertSql, InsertValues(scope.Tenant, config, secret!)) == 0)
                return Error("name", "unique", "this channel name is taken");
        }
        else
        {
            await scope.Session.Execute(UpdateSql, UpdateValues(scope.Tenant, config));
            if (secret is not null)
                await scope.Session.Execute(UpdateSecretSql, SecretValues(scope.Tenant, config, secret));
            Tell(scope, before);
        }
        Tell(scope, config);
        return [];
    }

    private static async Task<bool> IsUnknown(ChangeScope scope, UserId user) =>
        await scope.Session.First(
            "SELECT id FROM users WHERE tenant = $1 AND id = $2", row => row.Text(0), scope.Tenant.Value, user.ToString()) is null;

    private static void Tell(ChangeScope scope, ChannelConfig config)
    {
        scope.Tell(ConfigurationKind.Channel, config.Name);
        if (config.UserId is { } user)
            scope.Tell(ConfigurationKind.User, user.ToString());
    }
}

using System.Buffers.Text;
using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Privacy;
using Softswitch.Storage.Reach;
using Softswitch.Storage.Schemes;

namespace Softswitch.Storage.Configuration;

internal sealed class UserTable(ConfigurationWriter writer, Vault vault) : ConfigurationTable<UserConfig, UserId>(writer)
{
    internal const string InsertSql = """
        INSERT INTO users (tenant, id, version, name, sort_key, language, area_code, email, offer_second_call, rights,
            number, anonymous, emergency_number, barred, dial_out_group, pin_hash)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING
        """;

    /// <summary>The PIN stays unless another is given.</summary>
    internal const string UpdateSql = """
        UPDATE users SET name = $3, sort_key = $4, language = $5, area_code = $6, email = $7, offer_second_call = $8, rights = $9,
            number = $10, anonymous = $11, emergency_number = $12, barred = $13, dial_out_group = $14,
            pin_hash = CASE WHEN $16 = 1 THEN $15 ELSE pin_hash END, version = version + 1
        WHERE tenant = $1 AND id = $2
        """;

    internal const string SelectSql = """
        SELECT u.id, u.name, e.number, u.language, u.area_code, u.email, u.offer_second_call, u.rights, u.version,
            u.number, u.anonymous, u.emergency_number, u.barred, u.dial_out_group
        FROM users u LEFT JOIN extensions e ON e.tenant = u.tenant AND e.user_id = u.id

        """;

    // A sort key ends with a space and the 32 digits of the id, in which nobody searches.
    private static readonly string BeforeId = new('_', 33);

    public override string Kind => "user";

    protected override UserId KeyOf(UserConfig config) => config.Id;

    // Holds the name, so the next page is found even when this user is gone; encoded because the name can hold anything.
    protected override string Cursor(UserConfig config) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(SortKey(config)));

    protected override ImmutableArray<FieldError> Check(UserConfig config, int? extensionLength) => UserRules.Check(config, extensionLength);

    protected override UserConfig Shown(UserConfig config) => config with { Pin = null };

    protected override TableChange<UserConfig> Prepare(TenantId tenant, UserConfig config, bool isNew)
    {
        var pinHash = config.Pin is null ? null : vault.Pin(config.Pin);
        return new TableChange<UserConfig>((scope, before) => Write(scope, config, before, pinHash));
    }

    protected override Task<Stored<UserConfig>?> FindRow(SqlSession session, TenantId tenant, UserId key) =>
        session.First(SelectSql + "WHERE u.tenant = $1 AND u.id = $2", Map, tenant.Value, key.ToString());

    protected override Task<List<Stored<UserConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + """
                WHERE u.tenant = $1 AND u.sort_key > $2
                    AND (u.sort_key LIKE $3 ESCAPE '\' OR e.number LIKE $4 ESCAPE '\' OR u.id LIKE $4 ESCAPE '\')
                ORDER BY u.sort_key LIMIT $5
                """,
            Map, tenant.Value, DecodeCursor(page.After), Paging.Part(page) + BeforeId, Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, UserConfig config)
    {
        if (config.Extension is { } number)
        {
            var errors = await ExtensionTable.Remove(scope, number);
            if (errors.Length > 0)
                return errors;
        }
        await ReachTable.Remove(scope, config.Id);
        await PrivacyGroupTable.Forget(scope, config.Id);
        await TellChannels(scope, config.Id);
        await scope.Session.Execute(
            "UPDATE channels SET user_id = NULL, version = version + 1 WHERE tenant = $1 AND user_id = $2", scope.Tenant.Value, config.Id.ToString());
        await scope.Session.Execute("DELETE FROM users WHERE tenant = $1 AND id = $2", scope.Tenant.Value, config.Id.ToString());
        scope.Tell(ConfigurationKind.User, config.Id.ToString());
        return [];
    }

    internal static object?[] InsertValues(TenantId tenant, UserConfig config, string? pinHash) =>
    [
        tenant.Value, config.Id.ToString(), config.Name, SortKey(config), config.Language, config.AreaCode, config.Email,
        config.OfferSecondCall ? 1L : 0L, (long)config.Rights,
        config.Number, config.Anonymous ? 1L : 0L, config.EmergencyNumber, (long)config.Barred, config.DialOutGroup, pinHash,
    ];

    internal static object?[] UpdateValues(TenantId tenant, UserConfig config, string? pinHash) =>
        [.. InsertValues(tenant, config, pinHash), config.Pin is null ? 0L : 1L];

    internal static Stored<UserConfig> Map(DbDataReader row) => new(
        new UserConfig(
            row.User(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.Flag(6), (UserRights)row.Int(7),
            row.TextOrNull(9), row.Flag(10), row.TextOrNull(11), (NumberCategory)row.Int(12), row.TextOrNull(13)),
        row.Long(8));

    // Capitals do not count in the order of names; the id makes it unique.
    private static string SortKey(UserConfig config) => $"{config.Name.ToLowerInvariant()} {config.Id}";

    private static string DecodeCursor(string? cursor) =>
        cursor is not null && Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, UserConfig config, UserConfig? before, string? pinHash)
    {
        var session = scope.Session;
        if (config.DialOutGroup is { } group && !await DialOutGroupTable.Exists(scope, group))
            return Error("dialOutGroup", "unknown", $"there is no dial-out group {group}");
        if (config.Number is { } number && !await DidTable.Exists(scope, number))
            return Error("number", "unknown", $"{number} is no DID of this tenant");
        var written = before is null
            ? await session.Execute(InsertSql, InsertValues(scope.Tenant, config, pinHash))
            : await session.Execute(UpdateSql, UpdateValues(scope.Tenant, config, pinHash));
        if (written == 0)
            return Error("id", "unique", "there is a user with this id");
        scope.Tell(ConfigurationKind.User, config.Id.ToString());
        await TellChannels(scope, config.Id);
        return config.Extension == before?.Extension ? [] : await Renumber(scope, config.Id, before?.Extension, config.Extension);
    }

    private static async Task<ImmutableArray<FieldError>> Renumber(ChangeScope scope, UserId user, string? from, string? to)
    {
        if (to is null)
            return await ExtensionTable.Remove(scope, from!);
        if (await ExtensionTable.Exists(scope, to))
            return Error("extension", "unique", $"extension {to} is taken");
        await scope.FixExtensionLength(to);
        scope.Tell(ConfigurationKind.Extension, to);
        if (from is null)
        {
            await ExtensionTable.Insert(scope, new ExtensionConfig(to, ExtensionType.User, user));
            return [];
        }
        // DIDs that ring the old number follow to the new one, and so do number plans.
        await ExtensionTable.Rename(scope, from, to);
        await DidTable.Follow(scope, from, to);
        await RoutingTable.Follow(scope, from, to);
        await SchemeTable.Follow(scope, from, to);
        await PrivacyGroupTable.Follow(scope, from, to);
        return [];
    }

    // A channel takes its language and area code from its user.
    private static async Task TellChannels(ChangeScope scope, UserId user)
    {
        var names = await scope.Session.All(
            "SELECT name FROM channels WHERE tenant = $1 AND user_id = $2", row => row.Text(0), scope.Tenant.Value, user.ToString());
        foreach (var name in names)
            scope.Tell(ConfigurationKind.Channel, name);
    }
}

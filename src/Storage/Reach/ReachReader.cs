using System.Collections.Frozen;
using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Reach;

/// <summary>Reads how users can be reached, with what there is of their channels and numbers at the same moment.</summary>
internal static class ReachReader
{
    private const string Sql = """
        SELECT u.id, e.number, r.settings, o.settings
        FROM users u
            LEFT JOIN extensions e ON e.tenant = u.tenant AND e.user_id = u.id
            LEFT JOIN reach r ON r.tenant = u.tenant AND r.user_id = u.id
            LEFT JOIN reach_overrides o ON o.tenant = u.tenant AND o.user_id = u.id
        WHERE u.tenant = $1 AND (r.user_id IS NOT NULL OR o.user_id IS NOT NULL)
        ORDER BY u.id
        """;

    public static async ValueTask<ImmutableArray<UserReach>> Read(Database database, TenantId tenant, CancellationToken cancellation) =>
    [
        .. await database.Read(
            async session =>
            {
                var rows = await session.All(
                    Sql, row => (User: row.User(0), Extension: row.TextOrNull(1), Settings: row.TextOrNull(2), Overrides: row.TextOrNull(3)), tenant.Value);
                if (rows.Count == 0)
                    return [];
                var numbers = await session.All("SELECT number FROM dids WHERE tenant = $1", row => new E164(row.Text(0)), tenant.Value);
                var channels = await session.All(
                    "SELECT user_id, name FROM channels WHERE tenant = $1 AND user_id IS NOT NULL",
                    row => (User: row.User(0), Name: new ChannelName(row.Text(1))), tenant.Value);
                var (owned, byUser) = (numbers.ToFrozenSet(), channels.ToLookup(channel => channel.User, channel => channel.Name));
                return rows.ConvertAll(row => Map(row.User, row.Extension, row.Settings, row.Overrides, new(byUser[row.User].ToFrozenSet(), owned)));
            },
            cancellation),
    ];

    private static UserReach Map(UserId user, string? extension, string? settings, string? overrides, ReachFacts facts) => new(
        user,
        extension is null ? null : new ExtensionNumber(extension),
        ReachModel.Of(
            StorageJson.ReadOrNull<ReachConfig>(settings) ?? ReachDefaults.Cleared(user), StorageJson.ReadOrNull<ReachOverrides>(overrides), facts));
}

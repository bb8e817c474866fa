using System.Collections.Immutable;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Privacy;

/// <summary>Reads privacy groups as assistants, with the extensions that their members have at the same moment.</summary>
internal static class AssistantReader
{
    public static async ValueTask<ImmutableArray<AssistantGroup>> Read(Database database, TenantId tenant, CancellationToken cancellation) =>
    [
        .. await database.Read(
            async session =>
            {
                var groups = await session.All(PrivacyGroupTable.SelectSql + "WHERE tenant = $1 ORDER BY name", row => PrivacyGroupTable.Map(row).Value, tenant.Value);
                var rows = await session.All(
                    "SELECT user_id, number FROM extensions WHERE tenant = $1 AND user_id IS NOT NULL", row => (User: row.User(0), Number: new ExtensionNumber(row.Text(1))), tenant.Value);
                var extensions = rows.ToDictionary(row => row.User, row => row.Number);
                return groups.Where(group => !group.Everybody).Select(group => Map(group, extensions)).ToList();
            },
            cancellation),
    ];

    private static AssistantGroup Map(PrivacyGroupConfig group, Dictionary<UserId, ExtensionNumber> extensions) => new(
        group.Name, [.. group.Members.Where(extensions.ContainsKey).Take(AssistantGroup.MaxMembers).Select(member => extensions[member])]);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Import;

namespace Softswitch.Storage.Export;

/// <summary>Everything that is configured of a tenant, in an order that does not depend on ids where there is anything else to go by.</summary>
internal sealed record ExportFile(TenantConfig Tenant, List<UserConfig> Users, List<ChannelConfig> Channels, List<ReachConfig> Reach)
{
    private const int Format = 1;

    /// <summary>The other sections, by their names in the file.</summary>
    public required IReadOnlyList<(string Name, JsonNode Items)> Sections { get; init; }

    public static async Task<ExportFile> Read(SqlSession session, TenantConfig tenant, TenantTables tables)
    {
        var id = new TenantId(tenant.Id);
        return new ExportFile(tenant, await tables.Users.All(session, id), await tables.Channels.All(session, id), await tables.Reach.All(session, id))
        {
            Sections =
            [
                ("dids", Items(await tables.Dids.All(session, id))),
                ("services", Items(await tables.Services.All(session, id))),
                ("routing", Items(await tables.Routing.All(session, id))),
                ("schemes", Items((await tables.Schemes.All(session, id)).Select(ImportScheme.Of))),
                ("dialOutGroups", Items(await tables.DialOutGroups.All(session, id))),
                ("privacyGroups", Items(await tables.PrivacyGroups.All(session, id))),
                ("sounds", Items((await tables.Sounds.All(session, id)).OrderBy(sound => sound.Name, StringComparer.Ordinal))),
                ("musicClasses", Items(await tables.MusicClasses.All(session, id))),
                ("prompts", Items((await tables.Prompts.All(session, id)).Select(ImportPrompt.Of))),
                ("webhooks", Items((await tables.Webhooks.All(session, id)).OrderBy(hook => hook.Url, StringComparer.Ordinal))),
            ],
        };
    }

    public JsonObject ToJson()
    {
        var channels = Channels.ToLookup(channel => channel.UserId);
        var reach = Reach.ToDictionary(settings => settings.UserId);
        var users = Users.OrderBy(user => user.Extension ?? "~", StringComparer.Ordinal).Select(user => Show(user, channels[user.Id], reach.GetValueOrDefault(user.Id)));
        var file = new JsonObject
        {
            ["format"] = Format,
            ["tenant"] = Node(Tenant),
            ["users"] = new JsonArray([.. users]),
            ["channels"] = new JsonArray([.. channels[null].Select(Show)]),
        };
        foreach (var (name, items) in Sections)
            file[name] = items;
        return file;
    }

    private static JsonNode Show(UserConfig user, IEnumerable<ChannelConfig> channels, ReachConfig? reach)
    {
        var shown = Node(user);
        shown["channels"] = new JsonArray([.. channels.Select(Show)]);
        if (reach is not null)
            shown["reach"] = Node(reach);
        return shown;
    }

    private static JsonNode Show(ChannelConfig channel) => Node(channel with { UserId = null });

    private static JsonNode Items<T>(IEnumerable<T> items) => Node(items);

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, ImportJson.Options)!;
}

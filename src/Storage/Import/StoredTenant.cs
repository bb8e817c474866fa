using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Import;

/// <summary>What a tenant has already, by the keys an import matches on.</summary>
internal sealed class StoredTenant
{
    public Dictionary<string, UserConfig> UsersByExtension { get; } = new(StringComparer.Ordinal);

    public Dictionary<UserId, UserConfig> Users { get; } = [];

    public Dictionary<UserId, string?> PinHashes { get; } = [];

    public Dictionary<string, (ChannelConfig Config, byte[] Sha256)> Channels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DidConfig> Dids { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ServiceConfig> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>What each number is that is not free.</summary>
    public Dictionary<string, ExtensionType> Extensions { get; } = new(StringComparer.Ordinal);

    public HashSet<string> DialOutGroups { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MusicClasses { get; } = new(StringComparer.Ordinal);

    public HashSet<SoundId> Sounds { get; } = [];

    public static async Task<StoredTenant> Load(SqlSession session, TenantId tenant)
    {
        var stored = new StoredTenant();
        foreach (var user in await session.All(UserTable.SelectSql + "WHERE u.tenant = $1", UserTable.Map, tenant.Value))
        {
            stored.Users[user.Value.Id] = user.Value;
            if (user.Value.Extension is { } number)
                stored.UsersByExtension[number] = user.Value;
        }

        foreach (var (id, hash) in await session.All(
            "SELECT id, pin_hash FROM users WHERE tenant = $1", row => (row.User(0), row.TextOrNull(1)), tenant.Value))
            stored.PinHashes[id] = hash;
        foreach (var channel in await session.All(
            ChannelTable.SelectSql + "WHERE tenant = $1", row => (ChannelTable.Map(row).Value, row.Bytes(10)), tenant.Value))
            stored.Channels[channel.Value.Name] = channel;
        foreach (var (number, type) in await session.All(
            "SELECT number, type FROM extensions WHERE tenant = $1", row => (row.Text(0), row.Name<ExtensionType>(1)), tenant.Value))
            stored.Extensions[number] = type;
        foreach (var did in await session.All(
            "SELECT number, extension FROM dids WHERE tenant = $1", row => new DidConfig(row.Text(0), row.Text(1)), tenant.Value))
            stored.Dids[did.Number] = did;
        foreach (var service in await session.All(ServiceTable.SelectSql + "WHERE tenant = $1", ServiceTable.Map, tenant.Value))
            stored.Services[service.Value.Extension] = service.Value;
        await LoadNames(stored, session, tenant);
        return stored;
    }

    /// <summary>Names what a service is to play that is not there.</summary>
    public void CheckHeard(ServiceConfig service, string path, ImportErrors errors)
    {
        if (service.Music is { } music && !MusicClasses.Contains(music))
            errors.Add(path + ".music", "unknown", $"there is no music class {music}");
        if (service.Sound is { } sound && !Sounds.Contains(sound))
            errors.Add(path + ".sound", "unknown", $"there is no sound {sound}");
    }

    private static async Task LoadNames(StoredTenant stored, SqlSession session, TenantId tenant)
    {
        stored.DialOutGroups.UnionWith(await session.All("SELECT name FROM dial_out_groups WHERE tenant = $1", row => row.Text(0), tenant.Value));
        stored.MusicClasses.UnionWith(await session.All("SELECT name FROM music_classes WHERE tenant = $1", row => row.Text(0), tenant.Value));
        stored.Sounds.UnionWith(await session.All("SELECT id FROM sounds WHERE tenant = $1", row => row.Sound(0), tenant.Value));
    }
}

using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Sounds;

internal sealed class RecordedSounds(ConfigurationWriter writer) : IRecordedSounds
{
    public async Task<StoreResult> Keep(TenantId tenant, SoundConfig recorded, Actor by, CancellationToken cancellation = default)
    {
        var errors = SoundRules.Check(recorded);
        return errors.IsEmpty ? await writer.Run(tenant, by, scope => Keep(scope, recorded), cancellation) : new StoreResult.Invalid(errors);
    }

    private static async Task<StoreResult> Keep(ChangeScope scope, SoundConfig recorded)
    {
        var earlier = await scope.Session.All(
            SoundTable.SelectSql + "WHERE tenant = $1 AND name = $2 AND source = $3", SoundTable.Map, scope.Tenant.Value, recorded.Name, recorded.Source);
        var errors = await SoundTable.Write(scope, recorded, null);
        if (!errors.IsEmpty)
            return new StoreResult.Invalid(errors);
        scope.Audit($"sound {recorded.Id}", null, recorded);
        foreach (var sound in earlier)
        {
            await Follow(scope, sound.Value.Id, recorded.Id);
            await scope.Bury(sound.Version);
            await SoundTable.Erase(scope, sound.Value.Id);
            scope.Audit($"sound {sound.Value.Id}", sound.Value, null);
        }

        return new StoreResult.Ok(scope.FirstVersion);
    }

    // For each that used the sound, that is a change like any other.
    private static async Task Follow(ChangeScope scope, SoundId from, SoundId to)
    {
        await Follow(
            scope, from, to, PromptTable.SelectSql, "prompts", "sound", row => PromptTable.Map(row).Value, prompt => $"prompt {prompt.Key}");
        await Follow(
            scope, from, to, MusicClassTable.SelectSql, "music_classes", "sounds", row => MusicClassTable.Map(row).Value, music => $"music class {music.Name}");
        await Follow(
            scope, from, to, ServiceTable.SelectSql, "services", "sound", row => ServiceTable.Map(row).Value, service => $"service {service.Extension}");
        await Follow(
            scope, from, to, RoutingTable.SelectSql, "routing", "settings", row => RoutingTable.Map(row).Value, routing => $"routing {routing.Extension}");
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
    }

    // An id is nothing else by accident, also within what holds more than one.
    private static async Task Follow<TConfig>(
        ChangeScope scope, SoundId from, SoundId to, string select, string table, string column, Func<DbDataReader, TConfig> map, Func<TConfig, string> what)
        where TConfig : class
    {
        var before = (await Using(from)).ToDictionary(what, StringComparer.Ordinal);
        if (before.Count == 0)
            return;
        await scope.Session.Execute(
            $"UPDATE {table} SET {column} = REPLACE({column}, $2, $3), version = version + 1 WHERE tenant = $1 AND {column} LIKE $4",
            scope.Tenant.Value, from.ToString(), to.ToString(), $"%{from}%");
        foreach (var after in await Using(to))
            scope.Audit(what(after), before.GetValueOrDefault(what(after)), after);

        Task<List<TConfig>> Using(SoundId sound) =>
            scope.Session.All($"{select}WHERE tenant = $1 AND {column} LIKE $2", map, scope.Tenant.Value, $"%{sound}%");
    }
}

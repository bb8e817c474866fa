using System.Collections.Immutable;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Import;

/// <summary>The sounds of a tenant that those of a file stand for: a sound has another id wherever it is uploaded, but its name stays.</summary>
internal sealed class ImportSounds
{
    private readonly Dictionary<SoundId, SoundId> _own = [];

    private ImportSounds()
    {
    }

    /// <summary>One that the tenant has is itself; another is the only one of its name and language, if there is one.</summary>
    public static async Task<ImportSounds> Find(SqlSession session, TenantId tenant, ImmutableArray<SoundConfig> named)
    {
        var sounds = new ImportSounds();
        if (named.IsEmpty)
            return sounds;
        var stored = await session.All(
            "SELECT id, name, language FROM sounds WHERE tenant = $1", row => (Id: row.Sound(0), Name: row.Text(1), Language: row.TextOrNull(2)), tenant.Value);
        foreach (var sound in named.Where(sound => stored.All(own => own.Id != sound.Id)))
        {
            if (stored.FindAll(own => own.Name == sound.Name && own.Language == sound.Language) is [var only])
                sounds._own[sound.Id] = only.Id;
        }

        return sounds;
    }

    public MusicClassConfig In(MusicClassConfig music) => music with { Sounds = [.. music.Sounds.Select(Of)] };

    public PromptConfig In(PromptConfig prompt) => prompt with { Sound = Of(prompt.Sound) };

    public ServiceConfig In(ServiceConfig service) => service.Sound is { } sound ? service with { Sound = Of(sound) } : service;

    // Wherever it is named, also by kinds of extensions that are yet to come: 32 hex digits in quotes are nothing else.
    public RoutingConfig In(RoutingConfig routing)
    {
        var json = StorageJson.Write(routing);
        var changed = _own.Aggregate(json, (text, pair) => text.Replace($"\"{pair.Key}\"", $"\"{pair.Value}\"", StringComparison.Ordinal));
        return changed == json ? routing : StorageJson.Read<RoutingConfig>(changed);
    }

    private SoundId Of(SoundId sound) => _own.GetValueOrDefault(sound, sound);
}

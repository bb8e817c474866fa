using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Sounds;

/// <summary>What is played on hold and by music services (SPEC V3).</summary>
internal sealed class MusicClassRoutes : TableRoutes<MusicClassConfig, string, MusicClassInput, MusicClassItem>
{
    protected override string Path => "/tenants/{tenant}/music-classes";

    protected override string Noun => "class";

    protected override string KeyField => "name";

    protected override RouteNotes Notes(string summary) => new("MusicClasses", summary)
    {
        Example = """{ "name": "default", "sounds": ["0198c0de000070008000000000000501"], "shuffled": true }""",
    };

    protected override ITable<MusicClassConfig, string> Table(ApiRequest request) =>
        new TenantTable<MusicClassConfig, string>(request.Service<IConfigurationStore>().MusicClasses, request.Tenant);

    protected override bool TryParseKey(string? text, out string key)
    {
        key = text ?? "";
        return key.Length is > 0 and <= MusicClassRules.MaxNameLength && key.Trim() == key;
    }

    protected override string KeyOf(MusicClassConfig config) => config.Name;

    protected override MusicClassConfig Take(MusicClassInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("name", input.Name, key),
        [.. input.Sounds.Select((sound, i) => errors.Sound($"sounds[{i}]", sound) ?? default)],
        input.Shuffled);

    protected override MusicClassItem Show(Stored<MusicClassConfig> stored) => new()
    {
        Name = stored.Value.Name,
        Sounds = [.. stored.Value.Sounds.Select(sound => sound.ToString())],
        Shuffled = stored.Value.Shuffled,
        Version = stored.Version,
    };
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Sounds;

/// <summary>The sounds of a tenant by name, each with what it is used for.</summary>
internal sealed class SoundShelf(IConfigurationStore configuration, IConfigurationReader reader, ISoundStore sounds)
{
    // No tenant has more sounds than one page of a list may have.
    private static readonly PageRequest Whole = new(Limit: PageRequest.MaxLimit);

    public async Task<ImmutableArray<SoundLine>> List(TenantId tenant, CancellationToken cancellation)
    {
        var all = await configuration.Sounds.List(tenant, Whole, cancellation);
        var uses = await Uses(tenant, cancellation);
        return
        [
            .. all.Items
                .OrderBy(stored => stored.Value.Name, StringComparer.OrdinalIgnoreCase).ThenBy(stored => stored.Value.Id.Value)
                .Select(stored => new SoundLine(stored, [.. uses[stored.Value.Id]])),
        ];
    }

    private async Task<ILookup<SoundId, SoundUse>> Uses(TenantId tenant, CancellationToken cancellation)
    {
        var book = await sounds.Book(tenant, cancellation: cancellation);
        var services = await reader.Services(tenant, cancellation);
        var uses = book.Prompts.Select(prompt => (Sound: prompt.Value, Use: new SoundUse(SoundUseKind.Prompt, prompt.Key.ToString())))
            .Concat(book.Music.SelectMany(each => each.Value.Sounds.Distinct(), (each, sound) => (Sound: sound, Use: new SoundUse(SoundUseKind.Music, each.Key))))
            .Concat(services.Where(service => service.Sound is not null)
                .Select(service => (Sound: service.Sound!.Value, Use: new SoundUse(SoundUseKind.Service, service.Extension.ToString()))));
        return uses.OrderBy(each => each.Use.Kind).ThenBy(each => each.Use.Name, StringComparer.Ordinal).ToLookup(each => each.Sound, each => each.Use);
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Integrations.Sounds;

internal sealed class SoundReception(ISoundConverter converter, ISoundStore sounds, IConfigurationStore configuration, Func<Guid> newId) : ISoundIntake
{
    public async Task<SoundIntake> Take(TenantId tenant, string name, string? language, Stream file, Actor by, CancellationToken cancellation)
    {
        if (SoundRules.Check(new SoundConfig(default, name, language, Milliseconds: 1)) is { IsEmpty: false } errors)
            return new SoundIntake.Refused(errors);
        switch (await converter.Convert(file, cancellation))
        {
            case SoundConversion.Done done:
                await using (done.Wave)
                    return await Keep(tenant, new SoundConfig(new SoundId(newId()), name, language, done.Milliseconds, done.Source), done.Wave, by, cancellation);
            case SoundConversion.Refused refused:
                return new SoundIntake.Refused([new FieldError("file", refused.Rule, refused.Reason)]);
            default:
                return new SoundIntake.Busy();
        }
    }

    private async Task<SoundIntake> Keep(TenantId tenant, SoundConfig config, Stream wave, Actor by, CancellationToken cancellation)
    {
        if (SoundRules.Check(config) is { IsEmpty: false } errors)
            return new SoundIntake.Refused(errors);
        await sounds.Save(tenant, config.Id, wave, by.At, cancellation);
        var result = await configuration.Sounds.Put(tenant, config, null, by, cancellation);
        if (result is StoreResult.Ok ok)
            return new SoundIntake.Taken(new Stored<SoundConfig>(config, ok.Version));
        await sounds.Discard(tenant, config.Id, cancellation);
        return result is StoreResult.Invalid invalid ? new SoundIntake.Refused(invalid.Errors) : new SoundIntake.NoTenant();
    }
}

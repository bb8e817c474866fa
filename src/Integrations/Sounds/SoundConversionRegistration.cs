using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;

namespace Softswitch.Integrations.Sounds;

public static class SoundConversionRegistration
{
    /// <summary>Adds the <see cref="ISoundConverter"/> and the <see cref="ISoundIntake"/>. The host adds a <see cref="TimeProvider"/> and the stores.</summary>
    /// <param name="folder">For files that are being converted; made when missing.</param>
    /// <param name="newId">For new sounds.</param>
    public static IServiceCollection AddSoundConversion(this IServiceCollection services, string folder, Func<Guid> newId) => services
        .AddSingleton<ISoundConverter>(given => new SoundConverter(folder, new FfmpegDecoder(given.GetRequiredService<TimeProvider>())))
        .AddSingleton<ISoundIntake>(given => new SoundReception(
            given.GetRequiredService<ISoundConverter>(), given.GetRequiredService<ISoundStore>(), given.GetRequiredService<IConfigurationStore>(), newId));
}

using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Sounds;

namespace Softswitch.Integrations.Sounds;

public static class SoundConversionRegistration
{
    /// <summary>Adds the <see cref="ISoundConverter"/>. The host adds a <see cref="TimeProvider"/>.</summary>
    /// <param name="folder">For files that are being converted; made when missing.</param>
    public static IServiceCollection AddSoundConversion(this IServiceCollection services, string folder) =>
        services.AddSingleton<ISoundConverter>(given => new SoundConverter(folder, new FfmpegDecoder(given.GetRequiredService<TimeProvider>())));
}

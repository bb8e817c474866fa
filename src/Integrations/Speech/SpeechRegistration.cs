using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

public static class SpeechRegistration
{
    /// <summary>Adds the <see cref="ISpeechSynthesizer"/>. The host adds a <see cref="TimeProvider"/>; the options have no faults.</summary>
    public static IServiceCollection AddSpeech(this IServiceCollection services, SpeechOptions options) => services.AddSingleton(given => Create(
        options, given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<CachedSynthesizer>>()));

    internal static ISpeechSynthesizer Create(SpeechOptions options, TimeProvider time, ILogger<CachedSynthesizer> logger) => options.Provider switch
    {
        SpeechProvider.Espeak => new CachedSynthesizer(new EspeakSynthesizer(options, new SpeechLimits(), time), options, time, logger),
        SpeechProvider.Http => new CachedSynthesizer(new HttpSynthesizer(options, new SpeechLimits { AtOnce = 4 }, time), options, time, logger),
        _ => new SilentSynthesizer(),
    };
}

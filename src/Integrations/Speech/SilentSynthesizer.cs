using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>Speech is switched off.</summary>
internal sealed class SilentSynthesizer : ISpeechSynthesizer
{
    private static readonly SpeechResult Off = new SpeechResult.Failed(SpeechFault.Off, "Speech:Provider is off");

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation) => Task.FromResult(Off);
}

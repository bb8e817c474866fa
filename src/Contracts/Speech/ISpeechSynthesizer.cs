namespace Softswitch.Contracts.Speech;

/// <summary>Turns text into sound. Takes up to tens of seconds: for the edge and for work beside calls, never within a grain's turn.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>What cannot be spoken is told as <see cref="SpeechResult.Failed"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation);
}

using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>Counts what it is asked for; speaks sounds of a length, or what it is told to.</summary>
internal sealed class CountingSynthesizer : ISpeechSynthesizer
{
    private int _asked;

    public int Asked => _asked;

    /// <summary>Of the file, in bytes.</summary>
    public int Length { get; set; } = 2044;

    public Func<SpeechRequest, Task<SpeechResult>>? Instead { get; set; }

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _asked);
        return Instead?.Invoke(request) ?? Task.FromResult<SpeechResult>(new SpeechResult.Spoken(Waves.Of((Length - 44) / 2), 16_000));
    }
}

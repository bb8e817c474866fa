using Softswitch.Contracts.Speech;
using Softswitch.Media.Wave;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>Speaks every text as half a second of the sample 1, and remembers it.</summary>
internal sealed class SpokenWords : ISpeechSynthesizer
{
    private const int Rate = 16_000;

    public List<string> Texts { get; } = [];

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation)
    {
        Texts.Add(request.Text);
        using var file = new MemoryStream();
        var writer = new WaveWriter(file, new WaveFormat(WaveEncoding.Pcm, Rate, 1));
        var samples = new short[Rate / 2];
        samples.AsSpan().Fill(1);
        writer.TryWrite(samples);
        writer.Close();
        return Task.FromResult<SpeechResult>(new SpeechResult.Spoken(file.ToArray(), Rate));
    }
}

using System.Globalization;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>Lets requests in that can be spoken: good ones, few at once, each for so long.</summary>
internal sealed class SpeechGate(SpeechLimits limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.AtOnce);
    private int _inside;

    /// <summary>Does the work with the clean text, or tells why not.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<SpeechResult> Enter(
        SpeechRequest request, Func<string, CancellationToken, Task<SpeechResult>> work, CancellationToken cancellation)
    {
        if (Refusal(request, out var text) is { } refusal)
            return refusal;
        if (Interlocked.Increment(ref _inside) > limits.AtOnce + limits.Waiting)
        {
            Interlocked.Decrement(ref _inside);
            return new SpeechResult.Failed(SpeechFault.Busy, "too much is being spoken already");
        }

        try
        {
            await _free.WaitAsync(cancellation);
            try
            {
                return await Bounded(text, work, cancellation);
            }
            finally
            {
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task<SpeechResult> Bounded(string text, Func<string, CancellationToken, Task<SpeechResult>> work, CancellationToken cancellation)
    {
        using var bounded = new CancellationTokenSource(limits.Patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(bounded.Token, cancellation);
        try
        {
            return await work(text, until.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SpeechResult.Failed(
                SpeechFault.TimedOut, string.Create(CultureInfo.InvariantCulture, $"the provider took longer than {limits.Patience.TotalSeconds:0} s"));
        }
    }

    private SpeechResult.Failed? Refusal(SpeechRequest request, out string text)
    {
        text = "";
        if (request.Text.Length > limits.TextLength)
            return Bad(string.Create(CultureInfo.InvariantCulture, $"the text has {request.Text.Length} characters, at most {limits.TextLength}"));
        if (request.Voice is { } voice && !VoiceName.IsValid(voice))
            return Bad($"this cannot be the name of a voice: {VoiceName.Rule}");
        text = SpokenText.Of(new SayItem.Text(request.Text), request.Language);
        return text.Any(char.IsLetterOrDigit) ? null : Bad("there is no word in the text");
    }

    private static SpeechResult.Failed Bad(string reason) => new(SpeechFault.BadRequest, reason);
}

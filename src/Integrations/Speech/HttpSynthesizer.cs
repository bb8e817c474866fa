using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>
/// Speaks with a server that knows the form of <c>POST /v1/audio/speech</c>: JSON with model, voice, input and response_format, answered
/// with a WAV file.
/// </summary>
internal sealed class HttpSynthesizer : ISpeechSynthesizer, IDisposable
{
    private const string UsualVoice = "alloy";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly SpeechOptions _options;
    private readonly SpeechLimits _limits;
    private readonly SpeechGate _gate;
    private readonly HttpClient _http;
    private readonly Uri _address;

    public HttpSynthesizer(SpeechOptions options, SpeechLimits limits, TimeProvider time)
    {
        _options = options;
        _limits = limits;
        _gate = new SpeechGate(limits, time);
        _address = new Uri(options.Url!.TrimEnd('/') + "/v1/audio/speech");
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // the key is for this server alone
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxResponseHeadersLength = 16,
            },
            disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation) => _gate.Enter(
        request,
        (text, until) => Ask(request.Voice ?? _options.Voices.GetValueOrDefault(request.Language) ?? UsualVoice, text, until),
        cancellation);

    public void Dispose()
    {
        _http.Dispose();
        _gate.Dispose();
    }

    private async Task<SpeechResult> Ask(string voice, string text, CancellationToken until)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = JsonContent.Create(new SpeechForm(_options.Model, voice, text, "wav"), options: Json),
        };
        if (_options.Key is { } key)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            // Some servers read no body of unknown length.
            await message.Content.LoadIntoBufferAsync(until);
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, until);
            return answer.IsSuccessStatusCode ? await Sound(answer.Content, until) : Refused(answer.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return new SpeechResult.Failed(SpeechFault.Unavailable, $"the provider cannot be reached: {failure.HttpRequestError}");
        }
        catch (IOException)
        {
            return new SpeechResult.Failed(SpeechFault.Unavailable, "the connection to the provider was lost");
        }
    }

    private async Task<SpeechResult> Sound(HttpContent content, CancellationToken until)
    {
        await using var stream = await content.ReadAsStreamAsync(until);
        return await BoundedRead.All(stream, _limits.SoundLength, until) is { } wave
            ? SpokenWave.Read(wave)
            : new SpeechResult.Failed(SpeechFault.BadSound, "the sound is longer than speech may be");
    }

    // Of a refusal only the status is told: its body is in the hands of others.
    private static SpeechResult.Failed Refused(HttpStatusCode status)
    {
        var answered = string.Create(CultureInfo.InvariantCulture, $"the provider answered {(int)status}");
        return status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(SpeechFault.Refused, $"{answered}: look at Speech:Key"),
            HttpStatusCode.NotFound => new(SpeechFault.Refused, $"{answered}: look at Speech:Url and Speech:Model"),
            HttpStatusCode.TooManyRequests => new(SpeechFault.Busy, answered),
            HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => new(SpeechFault.TimedOut, answered),
            >= HttpStatusCode.InternalServerError => new(SpeechFault.Unavailable, answered),
            _ => new(SpeechFault.Refused, answered),
        };
    }
}

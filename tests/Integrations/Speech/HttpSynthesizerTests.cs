using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Network;
using Softswitch.Support.Time;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class HttpSynthesizerTests
{
    private const string Key = "sk-very-secret";

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData("", "/v1/audio/speech")]
    [InlineData("/", "/v1/audio/speech")]
    [InlineData("/openai/", "/openai/v1/audio/speech")]
    public async Task Server_is_asked_in_the_usual_form(string under, string path)
    {
        await using var server = await FakeSpeechServer.StartAsync(Waves.Of(100, 24_000));

        var spoken = Assert.IsType<SpeechResult.Spoken>(await Speak(server.Url + under, "een \"woord\" \\ é\u0007"));

        var (asked, authorization, body) = Assert.Single(server.Requests);
        Assert.Equal("POST " + path, asked);
        Assert.Equal("Bearer " + Key, authorization);
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["model"] = "model-1",
                ["voice"] = "noor",
                ["input"] = "een \"woord\" \\ é",
                ["response_format"] = "wav",
            },
            JsonSerializer.Deserialize<Dictionary<string, string>>(body));
        Assert.Equal(24_000, spoken.SampleRate);
        Assert.Equal(Waves.Of(100, 24_000), spoken.Wave.ToArray());
    }

    [Fact]
    public async Task Voice_that_is_asked_for_goes_before_that_of_the_settings()
    {
        await using var server = await FakeSpeechServer.StartAsync(Waves.Of(10));

        await Speak(server.Url, voice: "bram");

        Assert.Contains("\"voice\":\"bram\"", server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, SpeechFault.Refused)]
    [InlineData(401, SpeechFault.Refused)]
    [InlineData(403, SpeechFault.Refused)]
    [InlineData(404, SpeechFault.Refused)]
    [InlineData(408, SpeechFault.TimedOut)]
    [InlineData(429, SpeechFault.Busy)]
    [InlineData(500, SpeechFault.Unavailable)]
    [InlineData(503, SpeechFault.Unavailable)]
    [InlineData(504, SpeechFault.TimedOut)]
    public async Task Refusal_is_told_by_its_status_alone(int status, SpeechFault fault)
    {
        await using var server = await FakeSpeechServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync($"your key is {context.Request.Headers.Authorization}");
        });

        var failed = Assert.IsType<SpeechResult.Failed>(await Speak(server.Url));

        Assert.Equal(fault, failed.Fault);
        Assert.Contains($"{status}", failed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_does_not_lead_the_key_elsewhere()
    {
        await using var other = await FakeSpeechServer.StartAsync(Waves.Of(10));
        await using var server = await FakeSpeechServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        Assert.Equal(SpeechFault.Refused, Assert.IsType<SpeechResult.Failed>(await Speak(server.Url)).Fault);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"error\":\"none\"}")]
    [InlineData("ID3 an mp3 after all")]
    public async Task Answer_that_is_no_wave_is_a_fault(string answer)
    {
        await using var server = await FakeSpeechServer.StartAsync(context => context.Response.WriteAsync(answer));

        Assert.Equal(SpeechFault.BadSound, Assert.IsType<SpeechResult.Failed>(await Speak(server.Url)).Fault);
    }

    [Fact]
    public async Task Answer_without_end_is_cut_off()
    {
        await using var server = await FakeSpeechServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[100_000]);
        });

        Assert.Equal(SpeechFault.BadSound, Assert.IsType<SpeechResult.Failed>(await Speak(server.Url, limits: new SpeechLimits { SoundLength = 1_000_000 })).Fault);
    }

    [Fact]
    public async Task Answer_that_breaks_off_is_a_fault()
    {
        await using var server = await FakeSpeechServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(new byte[10]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal(SpeechFault.Unavailable, Assert.IsType<SpeechResult.Failed>(await Speak(server.Url)).Fault);
    }

    [Fact]
    public async Task Server_that_is_silent_is_given_up()
    {
        var asked = new TaskCompletionSource();
        await using var server = await FakeSpeechServer.StartAsync(async context =>
        {
            asked.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        });

        var speaking = Speak(server.Url);
        await asked.Task;
        _time.Advance(new SpeechLimits().Patience);

        Assert.Equal(SpeechFault.TimedOut, Assert.IsType<SpeechResult.Failed>(await speaking).Fault);
    }

    [Fact]
    public async Task Server_that_is_not_there_is_told()
    {
        var failed = Assert.IsType<SpeechResult.Failed>(await Speak($"http://127.0.0.1:{FreePorts.Take()}"));

        Assert.Equal(SpeechFault.Unavailable, failed.Fault);
        Assert.DoesNotContain(Key, failed.Reason, StringComparison.Ordinal);
    }

    private async Task<SpeechResult> Speak(string url, string text = "hallo", string? voice = null, SpeechLimits? limits = null)
    {
        var options = new SpeechOptions
        {
            Provider = SpeechProvider.Http,
            Url = url,
            Key = Key,
            Model = "model-1",
            Voices = new Dictionary<SpeechLanguage, string> { [SpeechLanguage.Dutch] = "noor" }.ToFrozenDictionary(),
        };
        Assert.Empty(options.Faults());
        using var synthesizer = new HttpSynthesizer(options, limits ?? new SpeechLimits(), _time);
        return await synthesizer.SynthesizeAsync(new SpeechRequest(SpeechLanguage.Dutch, voice, text), default);
    }
}

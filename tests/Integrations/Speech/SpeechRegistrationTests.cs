using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Files;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class SpeechRegistrationTests
{
    private static readonly SpeechRequest Request = new(SpeechLanguage.English, null, "private words");

    [Fact]
    public async Task Speech_that_is_off_says_so()
    {
        var synthesizer = SpeechRegistration.Create(new SpeechOptions { Provider = SpeechProvider.Off }, TimeProvider.System, new CapturedLog());

        Assert.Equal(SpeechFault.Off, Assert.IsType<SpeechResult.Failed>(await synthesizer.SynthesizeAsync(Request, default)).Fault);
    }

    [Fact]
    public async Task Failure_is_logged_without_key_and_text()
    {
        using var folder = new TemporaryFolder();
        var log = new CapturedLog();
        await using var server = await FakeSpeechServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        var options = new SpeechOptions { Provider = SpeechProvider.Http, Url = server.Url, Key = "sk-secret", Folder = folder.PathOf("speech") };
        var synthesizer = SpeechRegistration.Create(options, TimeProvider.System, log);

        await synthesizer.SynthesizeAsync(Request, default);

        Assert.Contains("8000", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("private words", log.Text, StringComparison.Ordinal);
        (synthesizer as IDisposable)?.Dispose();
    }
}

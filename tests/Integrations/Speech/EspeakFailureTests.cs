using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>Programs that are missing, hang, babble and fail.</summary>
public sealed class EspeakFailureTests : IDisposable
{
    private readonly FakePrograms _programs = new();
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();

    private string Hanging => $"echo $$ >{Note}.draft; mv {Note}.draft {Note}; exec sleep 600";

    private string Note => _folder.PathOf("process");

    public void Dispose()
    {
        _programs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Program_that_is_not_installed_is_named()
    {
        var failed = Assert.IsType<SpeechResult.Failed>(await Speak("softswitch-no-such-program"));

        Assert.Equal(SpeechFault.Unavailable, failed.Fault);
        Assert.Contains("softswitch-no-such-program is not installed", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_hangs_is_ended_after_its_time()
    {
        var speaking = Speak(await _programs.MakeAsync(Hanging));
        var program = await StartedAsync();
        _time.Advance(new SpeechLimits().Patience);

        Assert.Equal(SpeechFault.TimedOut, Assert.IsType<SpeechResult.Failed>(await speaking).Fault);
        await EndedAsync(program);
    }

    [Fact]
    public async Task Program_that_its_caller_gave_up_is_ended()
    {
        using var cancellation = new CancellationTokenSource();
        var speaking = Speak(await _programs.MakeAsync(Hanging), cancellation: cancellation.Token);
        var program = await StartedAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        await EndedAsync(program);
    }

    [Fact]
    public async Task Program_that_never_stops_talking_is_ended() => Assert.Equal(
        SpeechFault.BadSound,
        Assert.IsType<SpeechResult.Failed>(await Speak(await _programs.MakeAsync("exec cat /dev/zero"), new SpeechLimits { SoundLength = 1_000_000 })).Fault);

    [Fact]
    public async Task Program_that_fails_says_why()
    {
        var failed = Assert.IsType<SpeechResult.Failed>(await Speak(await _programs.MakeAsync("echo no voice today >&2; exit 3")));

        Assert.Equal(SpeechFault.Refused, failed.Fault);
        Assert.EndsWith(": no voice today", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("cat")]
    [InlineData("exec cat /dev/null")]
    public async Task Program_that_gives_no_sound_is_a_fault(string script) =>
        Assert.Equal(SpeechFault.BadSound, Assert.IsType<SpeechResult.Failed>(await Speak(await _programs.MakeAsync(script))).Fault);

    [Fact]
    public async Task Program_gets_the_text_alone_and_none_of_the_environment()
    {
        const string Secret = "SOFTSWITCH_TEST_SECRET";
        Environment.SetEnvironmentVariable(Secret, "told");

        var failed = Assert.IsType<SpeechResult.Failed>(await Speak(await _programs.MakeAsync($"echo \"$@ / $(/bin/cat) / ${Secret}.\" >&2; exit 1")));

        Assert.EndsWith(": --stdin --stdout -b 1 -v en-gb / Hello / .", failed.Reason, StringComparison.Ordinal);
    }

    private async Task<string> StartedAsync()
    {
        await Eventually.HoldsAsync(() => Task.FromResult(File.Exists(Note)), "the program was started");
        return (await File.ReadAllTextAsync(Note)).Trim();
    }

    private static Task EndedAsync(string process) =>
        Eventually.HoldsAsync(() => Task.FromResult(!Directory.Exists($"/proc/{process}")), "the program was ended");

    private async Task<SpeechResult> Speak(string program, SpeechLimits? limits = null, CancellationToken cancellation = default)
    {
        using var synthesizer = new EspeakSynthesizer(new SpeechOptions(), limits ?? new SpeechLimits(), _time, program);
        return await synthesizer.SynthesizeAsync(new SpeechRequest(SpeechLanguage.English, null, "Hello"), cancellation);
    }
}

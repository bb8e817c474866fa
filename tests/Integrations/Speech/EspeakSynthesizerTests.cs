using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>The real espeak-ng; what it spoke is looked at by sox.</summary>
[NeedsPrograms("espeak-ng", "sox")]
public sealed class EspeakSynthesizerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly EspeakSynthesizer _synthesizer = new(new SpeechOptions(), new SpeechLimits { Patience = Patience }, TimeProvider.System);

    public void Dispose()
    {
        _synthesizer.Dispose();
        _folder.Dispose();
    }

    [ProgramTheory("espeak-ng", "sox")]
    [InlineData(SpeechLanguage.English)]
    [InlineData(SpeechLanguage.Dutch)]
    [InlineData(SpeechLanguage.German)]
    [InlineData(SpeechLanguage.Spanish)]
    [InlineData(SpeechLanguage.French)]
    [InlineData(SpeechLanguage.Latvian)]
    public async Task Position_in_the_queue_is_heard_in_every_language(SpeechLanguage language)
    {
        var text = SpokenText.Of(new SayItem.Prompt(PromptId.QueuePosition, [new SayItem.Position(21)]), language);

        var spoken = Assert.IsType<SpeechResult.Spoken>(await Speak(text, language));

        Assert.InRange(spoken.SampleRate, 16_000, 24_000);
        Assert.Equal("1", await AskSox("--info", "-c", spoken));
        Assert.Equal("16", await AskSox("--info", "-b", spoken));
        Assert.InRange(Waves.SamplesOf(spoken.Wave).Length / (double)spoken.SampleRate, 0.8, 15);
        Assert.True(Waves.SamplesOf(spoken.Wave).Max() > 2000, "it is too soft to be heard");
    }

    [ProgramFact]
    public async Task Voice_that_is_asked_for_sounds_another_way()
    {
        var usual = Assert.IsType<SpeechResult.Spoken>(await Speak("Good morning"));
        var other = Assert.IsType<SpeechResult.Spoken>(await _synthesizer.SynthesizeAsync(new SpeechRequest(SpeechLanguage.English, "en+f3", "Good morning"), default));

        Assert.NotEqual(usual.Wave.ToArray(), other.Wave.ToArray());
    }

    [ProgramTheory("espeak-ng", "sox")]
    [InlineData("Sales; touch {0} & $(touch {0}) `touch {0}` | touch {0}")]
    [InlineData("Sales -w {0} --path={0} \" ' \\ %s %n")]
    [InlineData("Sales\u0000\u0001\u001B[31m\u007F\r\n--help <speak>&amp; {0}")]
    [InlineData("Sales [[ {0} ]] \u202E ☎ 😀 \uFFFF")]
    public async Task Text_is_never_more_than_text(string text)
    {
        var trap = _folder.PathOf("trap");

        var spoken = Assert.IsType<SpeechResult.Spoken>(await Speak(text.Replace("{0}", trap, StringComparison.Ordinal)));

        Assert.True(Waves.SamplesOf(spoken.Wave).Length > 0);
        Assert.False(File.Exists(trap));
    }

    [ProgramFact]
    public async Task Longest_text_is_spoken_whole()
    {
        var once = Assert.IsType<SpeechResult.Spoken>(await Speak("word "));
        var often = Assert.IsType<SpeechResult.Spoken>(await Speak(string.Concat(Enumerable.Repeat("word ", SpeechRequest.LongestText / 5))));

        Assert.InRange(often.Wave.Length, 200L * once.Wave.Length, 800L * once.Wave.Length);
    }

    [ProgramFact]
    public async Task Voice_that_there_is_not_is_told_by_the_program()
    {
        var failed = Assert.IsType<SpeechResult.Failed>(await _synthesizer.SynthesizeAsync(new SpeechRequest(SpeechLanguage.English, "zz-none", "Hello"), default));

        Assert.Equal(SpeechFault.Refused, failed.Fault);
        Assert.Contains("zz-none", failed.Reason, StringComparison.Ordinal);
    }

    private Task<SpeechResult> Speak(string text, SpeechLanguage language = SpeechLanguage.English) =>
        _synthesizer.SynthesizeAsync(new SpeechRequest(language, null, text), default);

    private async Task<string> AskSox(string mode, string what, SpeechResult.Spoken spoken)
    {
        var file = _folder.PathOf("spoken.wav");
        await File.WriteAllBytesAsync(file, spoken.Wave);
        return (await ExternalProgram.RunAsync("sox", [mode, what, file], Patience)).Output.Trim();
    }
}

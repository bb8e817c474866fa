using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>
/// Speaks with the program espeak-ng: one run for each text, which it gets on standard input and never on its command line.
/// </summary>
internal sealed class EspeakSynthesizer(SpeechOptions options, SpeechLimits limits, TimeProvider time, string program = "espeak-ng")
    : ISpeechSynthesizer, IDisposable
{
    private const int ErrorLength = 500;

    private static readonly FrozenDictionary<SpeechLanguage, string> Voices = new Dictionary<SpeechLanguage, string>
    {
        [SpeechLanguage.English] = "en-gb",
        [SpeechLanguage.Dutch] = "nl",
        [SpeechLanguage.German] = "de",
        [SpeechLanguage.Spanish] = "es",
        [SpeechLanguage.French] = "fr-fr",
        [SpeechLanguage.Latvian] = "lv",
    }.ToFrozenDictionary();

    private readonly SpeechGate _gate = new(limits, time);

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation) => _gate.Enter(
        request,
        (text, until) => Run(request.Voice ?? options.Voices.GetValueOrDefault(request.Language) ?? Voices[request.Language], text, until),
        cancellation);

    public void Dispose() => _gate.Dispose();

    private async Task<SpeechResult> Run(string voice, string text, CancellationToken until)
    {
        using var process = new Process { StartInfo = StartOf(voice) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new SpeechResult.Failed(SpeechFault.Unavailable, $"the program {program} is not installed (Debian package espeak-ng)");
        }

        try
        {
            return await Talk(process, voice, text, until);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private async Task<SpeechResult> Talk(Process process, string voice, string text, CancellationToken until)
    {
        // All three at once: a program that waits for a full pipe reads no further.
        var sound = BoundedRead.All(process.StandardOutput.BaseStream, limits.SoundLength, until);
        var error = BoundedRead.All(process.StandardError.BaseStream, ErrorLength, until);
        await Tell(process, text, until);
        if (await sound is not { } wave)
            return new SpeechResult.Failed(SpeechFault.BadSound, "the sound is longer than speech may be");
        var said = await error;
        await process.WaitForExitAsync(until);
        if (process.ExitCode == 0)
            return SpokenWave.Read(wave);
        var why = SpokenText.Of(new SayItem.Text(Encoding.UTF8.GetString(said ?? [])), SpeechLanguage.English);
        return new SpeechResult.Failed(SpeechFault.Refused, $"{program} with voice {voice}: {why}");
    }

    private static async Task Tell(Process process, string text, CancellationToken until)
    {
        try
        {
            // Double brackets would begin phonemes.
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text.Replace('[', ' ').Replace(']', ' ')), until);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code tells why.
        }
    }

    private ProcessStartInfo StartOf(string voice)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { "--stdin", "--stdout", "-b", "1", "-v", voice },
        };

        // The settings of the node, secrets among them, may be in the environment.
        start.Environment.Clear();
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }
}

using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Media;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Tenants;
using Softswitch.Media.Sources;
using Softswitch.Media.Tones;

namespace Softswitch.Gateway.Sounds;

/// <summary>Makes what is to be heard: tones, music, recordings, sounds of the tenant and speech. May take as long as a synthesiser does.</summary>
internal sealed class SoundLibrary(ISpeechSynthesizer speech, TenantSounds own, ILogger logger)
{
    private const int LongestMs = 10 * 60_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The sounds after each other; null when nothing of them can be heard.</summary>
    /// <param name="sampleRate">To be played at.</param>
    /// <param name="recordingOf">The file of what was recorded in the call under a name; null when there is none.</param>
    public async ValueTask<ISoundSource?> Open(TenantId tenant, ImmutableArray<Sound> sounds, int sampleRate, Func<string, string?> recordingOf)
    {
        var sources = ImmutableArray.CreateBuilder<ISoundSource>(sounds.Length);
        foreach (var sound in sounds)
        {
            if (sound is Sound.Say say)
                await Say(tenant, say, sources).ConfigureAwait(false);
            else if (await Open(tenant, sound, sampleRate, recordingOf).ConfigureAwait(false) is { } source)
                sources.Add(source);
        }

        return sources.Count switch
        {
            0 => null,
            1 => ResampledSource.At(sources[0], sampleRate),
            _ => new SequenceSource(sources.ToImmutable(), sampleRate),
        };
    }

    private async ValueTask<ISoundSource?> Open(TenantId tenant, Sound sound, int sampleRate, Func<string, string?> recordingOf) => sound switch
    {
        Sound.Tone tone => new TimedSource(new ToneSource(ToneOf(tone), sampleRate), tone.Milliseconds),
        Sound.Silence silence => new SilenceSource(silence.Milliseconds, sampleRate),
        Sound.Music music => await Music(tenant, music).ConfigureAwait(false),
        Sound.File file => await own.Open(tenant, file.Id).ConfigureAwait(false),
        Sound.Recording recording => recordingOf(recording.Name) is { } path ? Read(path) : null,
        _ => null,
    };

    private static Tone ToneOf(Sound.Tone tone)
    {
        var country = CountryTones.Of(tone.Country);
        return tone.Kind switch
        {
            CallTone.Ringing => country.Ring,
            CallTone.Busy => country.Busy,
            CallTone.Congestion => country.Congestion,
            CallTone.Beep => Tone.Continuous(1000),
            _ => country.Dial,
        };
    }

    private ClipSource? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return SoundClip.TryRead(file, LongestMs, out var clip) == Media.Wave.WaveFault.None ? new ClipSource(clip!) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.SoundNotRead(failure, path);
            return null;
        }
    }

    private async ValueTask<ISoundSource> Music(TenantId tenant, Sound.Music music) =>
        (await own.Book(tenant).ConfigureAwait(false)).MusicOf(music.Class) is { } known
            ? own.Music(tenant, known, seed: 0)
            : new ClipSource(BuiltInMusic.Clip, loops: true);

    // Where the tenant has a recording of a prompt, that is heard and behind it the values that belong into the prompt.
    private async ValueTask Say(TenantId tenant, Sound.Say say, ImmutableArray<ISoundSource>.Builder sources)
    {
        var book = await own.Book(tenant).ConfigureAwait(false);
        var spoken = new List<SayItem>();
        foreach (var item in say.Items)
        {
            if (item is SayItem.Prompt prompt
                && book.Prompts.TryGetValue(new PromptKey(prompt.Id, say.Language), out var sound)
                && await own.Open(tenant, sound).ConfigureAwait(false) is { } recording)
            {
                await Speak(spoken, say.Language, sources).ConfigureAwait(false);
                sources.Add(recording);
                spoken = [.. prompt.Values];
            }
            else
            {
                spoken.Add(item);
            }
        }

        await Speak(spoken, say.Language, sources).ConfigureAwait(false);
    }

    private async ValueTask Speak(List<SayItem> items, SpeechLanguage language, ImmutableArray<ISoundSource>.Builder sources)
    {
        if (items.Count > 0 && await Speak(items, language).ConfigureAwait(false) is { } spoken)
            sources.Add(spoken);
    }

    private async ValueTask<ClipSource?> Speak(List<SayItem> items, SpeechLanguage language)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var request = new SpeechRequest(language, null, SpokenText.Of(items, language));
            var result = await speech.SynthesizeAsync(request, patience.Token).ConfigureAwait(false);
            if (result is SpeechResult.Spoken spoken)
                return SpokenClip.Of(spoken) is { } clip ? new ClipSource(clip) : null;
            logger.NotSpoken(result is SpeechResult.Failed failed ? $"{failed.Fault}: {failed.Reason}" : "");
            return null;
        }
        catch (OperationCanceledException)
        {
            logger.NotSpoken("it took too long");
            return null;
        }
    }
}

using System.Globalization;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;

namespace Softswitch.Integrations.Sounds;

/// <summary>Files that are there while a sound is converted, and the answers that are the same however that is done.</summary>
internal static class SoundDraft
{
    private const int Buffer = 64 * 1024;

    private const int BytesPerMs = ISoundStore.SampleRate * 2 / 1000;

    /// <summary>What no file that is taken is longer than.</summary>
    public const long MostBytes = ((long)SoundRules.LongestMs * BytesPerMs) + 1024;

    /// <summary>An empty file that goes when it is closed.</summary>
    public static FileStream Make(string folder) => new(
        Path.Combine(folder, Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = Buffer,
        });

    /// <summary>Begins a file in the form that is stored.</summary>
    public static WaveWriter Begin(Stream wave) => new(wave, new WaveFormat(WaveEncoding.Pcm, ISoundStore.SampleRate, 1));

    /// <summary>What was written to a file that was begun is the sound, if it is one.</summary>
    public static SoundConversion End(Stream wave, string source)
    {
        WaveMender.Mend(wave);
        if (MonoReader.TryOpen(wave, out var reader) != WaveFault.None || reader is not { Length: >= ISoundStore.SampleRate / 1000 })
            return new SoundConversion.Refused("empty", "there is no sound in the file");
        var milliseconds = reader.Length * 1000 / ISoundStore.SampleRate;
        if (milliseconds > SoundRules.LongestMs)
            return TooLong(null);
        wave.Position = 0;
        return new SoundConversion.Done(wave, (int)milliseconds, source);
    }

    /// <param name="length">Null when it is not known.</param>
    public static SoundConversion.Refused TooLong(TimeSpan? length) => new(
        "length",
        string.Create(
            CultureInfo.InvariantCulture,
            $"the sound lasts {(length is { } known ? $"{known.TotalMinutes:0} minutes" : "longer")}: at most {SoundRules.LongestMinutes} minutes are taken"));
}

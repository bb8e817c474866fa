using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;

namespace Softswitch.Gateway.Sounds;

/// <summary>The sounds of tenants, to be played. Short ones are in memory while they are played, once for all; of long ones some seconds are.</summary>
internal sealed class TenantSounds(SoundBooks books, SoundFolder folder, ReadAhead ahead) : IDisposable
{
    private const int ShortMs = 60_000;

    private readonly SharedWhileUsed<(TenantId, SoundId), SoundClip> _clips = new();

    public ValueTask<SoundBook> Book(TenantId tenant) => books.Of(tenant);

    /// <summary>Null when there is no such sound.</summary>
    public async ValueTask<ISoundSource?> Open(TenantId tenant, SoundId sound)
    {
        if (await folder.Find(tenant, sound).ConfigureAwait(false) is not { } path)
            return null;
        if (_clips.TryGet((tenant, sound), out var known))
            return new ClipSource(known);
        try
        {
            var fault = SoundClip.TryRead(new PathStream(path), ShortMs, out var clip);
            return fault == WaveFault.TooLong ? Stream(tenant, sound)
                : clip is null ? null
                : new ClipSource(_clips.GetOrAdd((tenant, sound), () => clip));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Music that never ends.</summary>
    /// <param name="seed">Of the order, where the class has none.</param>
    public Playlist Music(TenantId tenant, MusicClass music, ulong seed) => new(
        [.. music.Sounds.Select(sound => Stream(tenant, sound))], Contracts.Sounds.ISoundStore.SampleRate, music.IsShuffled ? seed : null);

    public void Dispose() => ahead.Dispose();

    private FileSource Stream(TenantId tenant, SoundId sound) => ahead.Add(new FileSource(() => folder.Find(tenant, sound)));
}

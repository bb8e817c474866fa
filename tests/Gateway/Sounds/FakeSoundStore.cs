using System.Collections.Frozen;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Media.Wave;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>Sounds in memory, and how often they were asked for.</summary>
internal sealed class FakeSoundStore : ISoundStore
{
    private readonly Dictionary<SoundId, byte[]> _audio = [];

    public SoundBook Kept { get; set; } = SoundBook.Empty;

    public bool IsAway { get; set; }

    public TaskCompletionSource? Slow { get; set; }

    public int Copies { get; private set; }

    public int Reads { get; private set; }

    /// <summary>A sound of one value for so long.</summary>
    public SoundId Add(int number, short value, int milliseconds)
    {
        var id = new SoundId(new Guid(number, 0, 0, new byte[8]));
        using var file = new MemoryStream();
        var writer = new WaveWriter(file, new WaveFormat(WaveEncoding.Pcm, ISoundStore.SampleRate, 1));
        var samples = new short[ISoundStore.SampleRate / 1000 * milliseconds];
        samples.AsSpan().Fill(value);
        writer.TryWrite(samples);
        writer.Close();
        _audio[id] = file.ToArray();
        return id;
    }

    public void Use(params (string Name, SoundId[] Sounds)[] music) => Kept = Kept with
    {
        Revision = Kept.Revision + 1,
        Music = music.ToFrozenDictionary(each => each.Name, each => new MusicClass([.. each.Sounds], false), StringComparer.Ordinal),
    };

    public async Task Save(TenantId tenant, SoundId sound, Stream wave, long now, CancellationToken cancellation = default)
    {
        if (IsAway)
            throw new StorageUnavailableException();
        using var audio = new MemoryStream();
        await wave.CopyToAsync(audio, cancellation);
        _audio[sound] = audio.ToArray();
    }

    public Task Discard(TenantId tenant, SoundId sound, CancellationToken cancellation = default) => throw new NotSupportedException();

    public async Task<bool> Copy(TenantId tenant, SoundId sound, Stream destination, CancellationToken cancellation = default)
    {
        Copies++;
        if (IsAway)
            throw new StorageUnavailableException();
        if (!_audio.TryGetValue(sound, out var audio))
            return false;
        await destination.WriteAsync(audio, cancellation);
        return true;
    }

    public async ValueTask<SoundBook> Book(TenantId tenant, SoundBook? known = null, CancellationToken cancellation = default)
    {
        Reads++;
        if (Slow is { } slow)
            await slow.Task;
        return IsAway ? throw new StorageUnavailableException() : Kept;
    }
}

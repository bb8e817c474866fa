using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>Recordings that become sounds of a tenant: SPEC V2.</summary>
public sealed class SoundKeeperTests : IDisposable
{
    private static readonly TenantId Tenant = new("demo");
    private static readonly SoundId Sound = new(new Guid(7, 0, 0, new byte[8]));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeSoundStore _store = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    [InlineData(48_000)]
    public async Task Recording_is_stored_in_the_form_of_the_store(int sampleRate)
    {
        Assert.True(await Keeper().Keep(Tenant, Sound, Recording(sampleRate)));

        using var stored = new MemoryStream();
        Assert.True(await _store.Copy(Tenant, Sound, stored));
        stored.Position = 0;
        Assert.Equal(WaveFault.None, MonoReader.TryOpen(stored, out var reader));
        Assert.Equal(ISoundStore.SampleRate, reader!.SampleRate);
        Assert.InRange(reader.Length, ISoundStore.SampleRate - 10, ISoundStore.SampleRate + 10);
    }

    [Fact]
    public async Task What_cannot_be_read_or_stored_is_not_kept()
    {
        Assert.False(await Keeper().Keep(Tenant, Sound, _folder.PathOf("nothing.wav")));
        File.WriteAllText(_folder.PathOf("text.wav"), "no sound");
        Assert.False(await Keeper().Keep(Tenant, Sound, _folder.PathOf("text.wav")));
        _store.IsAway = true;
        Assert.False(await Keeper().Keep(Tenant, Sound, Recording(8_000)));
    }

    private SoundKeeper Keeper() => new(_store, new ManualTimeProvider(), NullLogger.Instance);

    // One second.
    private string Recording(int sampleRate)
    {
        var path = _folder.PathOf($"{sampleRate}.wav");
        using var file = File.Create(path);
        var writer = new WaveWriter(file, new WaveFormat(WaveEncoding.Pcm, sampleRate, 1));
        writer.TryWrite(new short[sampleRate]);
        writer.Close();
        return path;
    }
}

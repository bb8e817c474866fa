using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Media.Resampling;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;

namespace Softswitch.Gateway.Sounds;

/// <summary>Brings what was recorded here to where every gateway finds it, in the form of the store.</summary>
internal sealed class SoundKeeper(ISoundStore store, TimeProvider time, ILogger logger)
{
    private const int Block = 8192;

    /// <summary>False when it could not be read or not be stored.</summary>
    public async Task<bool> Keep(TenantId tenant, SoundId sound, string path)
    {
        try
        {
            using var wave = new MemoryStream();
            if (!TryConvert(path, wave))
                return false;
            wave.Position = 0;
            await store.Save(tenant, sound, wave, time.GetUtcNow().ToUnixTimeMilliseconds()).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageUnavailableException)
        {
            logger.SoundNotKept(failure, path);
            return false;
        }
    }

    private static bool TryConvert(string path, MemoryStream wave)
    {
        using var file = File.OpenRead(path);
        if (MonoReader.TryOpen(file, out var reader) != WaveFault.None || reader is null)
            return false;
        var writer = new WaveWriter(wave, new WaveFormat(WaveEncoding.Pcm, ISoundStore.SampleRate, 1));
        var conversion = new RateConversion(reader.SampleRate, ISoundStore.SampleRate);
        var samples = new short[Block];
        for (var count = Block; count == Block;)
        {
            count = reader.Read(samples);
            writer.TryWrite(conversion.Convert(samples.AsSpan(0, count)));
        }

        writer.TryWrite(conversion.End());
        writer.Close();
        return true;
    }
}

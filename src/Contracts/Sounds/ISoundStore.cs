using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Sounds;

/// <summary>
/// The audio of the sound files of tenants, for every node that plays it, and what the tenants use it for. Audio is a WAV file of PCM with
/// 16 bits, one channel and <see cref="SampleRate"/> samples a second.
/// </summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</remarks>
public interface ISoundStore
{
    /// <summary>In Hz.</summary>
    const int SampleRate = 16_000;

    /// <summary>Keeps audio for a sound that is stored after it; what is not stored within a day is forgotten.</summary>
    /// <param name="wave">Read from where it is to its end.</param>
    /// <param name="now">Unix ms.</param>
    Task Save(TenantId tenant, SoundId sound, Stream wave, long now, CancellationToken cancellation = default);

    /// <summary>Forgets audio whose sound was not stored after all.</summary>
    Task Discard(TenantId tenant, SoundId sound, CancellationToken cancellation = default);

    /// <summary>Writes the audio of a sound behind what is in a stream already; false when there is none.</summary>
    Task<bool> Copy(TenantId tenant, SoundId sound, Stream destination, CancellationToken cancellation = default);

    /// <summary>What the tenant uses its sounds for; empty for a tenant that there is not.</summary>
    /// <param name="known">Is given back, at little cost, when nothing has changed since.</param>
    ValueTask<SoundBook> Book(TenantId tenant, SoundBook? known = null, CancellationToken cancellation = default);
}

using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Sounds;

/// <summary>
/// The audio of the sound files of tenants, for every node that plays it, and what the tenants use it for. Audio is mono, 16 bits little
/// endian, <see cref="SampleRate"/> samples a second, without a header.
/// </summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</remarks>
public interface ISoundStore
{
    /// <summary>In Hz.</summary>
    const int SampleRate = 16_000;

    /// <summary>Bytes of one millisecond.</summary>
    const int BytesPerMs = SampleRate * 2 / 1000;

    /// <summary>Keeps audio for a sound that is stored after it; what is not stored within a day is forgotten.</summary>
    /// <param name="pcm">Read from where it is to its end.</param>
    /// <param name="now">Unix ms.</param>
    Task Save(TenantId tenant, SoundId sound, Stream pcm, long now, CancellationToken cancellation = default);

    /// <summary>Forgets audio whose sound was not stored after all.</summary>
    Task Discard(TenantId tenant, SoundId sound, CancellationToken cancellation = default);

    /// <summary>Writes the audio of a sound behind what is in a stream already; false when there is none.</summary>
    Task<bool> Copy(TenantId tenant, SoundId sound, Stream destination, CancellationToken cancellation = default);

    /// <summary>What the tenant uses its sounds for; empty for a tenant that there is not.</summary>
    ValueTask<SoundBook> Book(TenantId tenant, CancellationToken cancellation = default);
}

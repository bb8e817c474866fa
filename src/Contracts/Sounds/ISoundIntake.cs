using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Sounds;

/// <summary>Takes in the sound files of tenants (SPEC V2), whichever way they come.</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</remarks>
public interface ISoundIntake
{
    /// <summary>Converts a file and keeps it as a new sound. A name or language that is not right is told before the file is read.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="language">ISO 639-1 of what is spoken in it; null when that does not matter.</param>
    /// <param name="file">The file as it was sent, read to its end. What it throws is thrown.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<SoundIntake> Take(TenantId tenant, string name, string? language, Stream file, Actor by, CancellationToken cancellation);
}

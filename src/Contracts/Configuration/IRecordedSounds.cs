using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>Sounds that people of a tenant record by telephone (SPEC V2).</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away; nothing has changed then.</remarks>
public interface IRecordedSounds
{
    /// <summary>
    /// Keeps a sound whose audio is in the store already. Of one that was recorded under the same name before nothing is left: whatever used it
    /// uses this one. All that is audited, in one transaction.
    /// </summary>
    /// <param name="recorded">Its source is <see cref="RecordedPrompt.Source"/>.</param>
    /// <param name="by">Who asks.</param>
    Task<StoreResult> Keep(TenantId tenant, SoundConfig recorded, Actor by, CancellationToken cancellation = default);
}

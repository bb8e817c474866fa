using Softswitch.Contracts.Records;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Bans;

/// <summary>
/// The bans that all gateways of the platform share. Throws <see cref="StorageUnavailableException"/> while the database is
/// away; nothing has changed then.
/// </summary>
public interface IBanStore
{
    /// <summary>A number that grows with every change of a ban or an allowed source.</summary>
    ValueTask<long> Revision(CancellationToken cancellation = default);

    /// <param name="now">Unix time in milliseconds: what has ended by then is left out.</param>
    ValueTask<BanList> Read(long now, CancellationToken cancellation = default);

    /// <summary>Bans a source that misbehaves, for longer than the last time; answers what holds of it then, which may be another's word.</summary>
    Task<BanConfig> Ban(AddressRange source, string reason, long now, CancellationToken cancellation = default);
}

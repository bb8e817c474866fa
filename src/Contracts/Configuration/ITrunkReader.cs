using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Configuration;

/// <summary>
/// Reads the trunks of the platform and their rates, whole: they are few. Throws
/// <see cref="Records.StorageUnavailableException"/> while the database is away.
/// </summary>
public interface ITrunkReader
{
    /// <summary>A number that grows with every change of a trunk or a rate.</summary>
    ValueTask<long> Revision(CancellationToken cancellation = default);

    /// <summary>All trunks, for gateways.</summary>
    ValueTask<ImmutableArray<TrunkSecret>> Trunks(CancellationToken cancellation = default);

    /// <summary>All rates of trunks that are in use.</summary>
    ValueTask<ImmutableArray<RateModel>> Rates(CancellationToken cancellation = default);
}

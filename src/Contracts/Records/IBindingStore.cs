using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Where registrations outlive a restart. Throws <see cref="StorageUnavailableException"/> while the database is away.</summary>
public interface IBindingStore
{
    /// <summary>All bindings of a channel, expired ones too: the reader knows the time.</summary>
    ValueTask<ImmutableArray<BindingRow>> Load(TenantId tenant, ChannelName channel, CancellationToken cancellation = default);

    /// <summary>All bindings of a tenant, expired ones too.</summary>
    ValueTask<ImmutableArray<BindingRow>> LoadByTenant(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All bindings whose flow is on a gateway, in the order of tenant and channel.</summary>
    IAsyncEnumerable<BindingRow> LoadByGateway(GatewayId gateway, CancellationToken cancellation = default);

    /// <summary>
    /// Completes when all of it is durable, in one transaction: first <paramref name="deletes"/>, then <paramref name="upserts"/>.
    /// Saves of one caller that do not overlap keep their order. The arrays may not be changed until then.
    /// </summary>
    ValueTask Save(ReadOnlyMemory<BindingRow> upserts, ReadOnlyMemory<BindingKey> deletes);

    /// <summary>Removes what expired before <paramref name="before"/> (unix ms); returns how many.</summary>
    Task<int> DeleteExpired(long before, CancellationToken cancellation = default);
}

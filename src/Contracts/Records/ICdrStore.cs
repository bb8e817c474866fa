using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Where CDRs are kept, each call exactly once.</summary>
public interface ICdrStore
{
    /// <summary>
    /// Completes when the record is durable; appending a call again does nothing. While the database is away the record waits in memory
    /// and the task with it. Throws <see cref="StorageUnavailableException"/> when too many wait already: keep the record and append it later.
    /// </summary>
    Task Append(CdrRecord record);

    ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default);

    ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default);
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>The log of every change. Changes to the configuration write theirs themselves; other rooms append what they do.</summary>
public interface IAuditStore
{
    Task Append(AuditEntry entry, CancellationToken cancellation = default);

    /// <summary>Newest first; of the whole platform when <paramref name="tenant"/> is null.</summary>
    ValueTask<Page<AuditEntry>> Query(TenantId? tenant, PageRequest page, CancellationToken cancellation = default);
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>For portals whose page of changes nobody opens.</summary>
internal sealed class NoChanges : IAuditStore, IUndo
{
    public Task Append(AuditEntry entry, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Page<AuditEntry>> Query(TenantId? tenant, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<AuditEntry?> Find(long entry, TenantId? tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation = default) => throw new NotSupportedException();
}

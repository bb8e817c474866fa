using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>Takes back changes of the configuration by what the log tells of them. An undo is a change like any other, and logged as one.</summary>
public interface IUndo
{
    /// <summary>An entry of the log; null when there is none, or not of <paramref name="tenant"/>. A null tenant reaches all.</summary>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    ValueTask<AuditEntry?> Find(long entry, TenantId? tenant, CancellationToken cancellation = default);

    /// <summary>Puts back what was before an entry: what was made goes, what was deleted comes back, what was changed is as it was.</summary>
    /// <exception cref="StorageUnavailableException">The database is away; nothing has changed.</exception>
    Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation = default);
}

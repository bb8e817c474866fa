using System.Text.Json;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Storage.Audit;

/// <summary>Finds the entry, and who can take back what it tells of.</summary>
internal sealed class AuditUndo(AuditStore log, IReadOnlyList<IUndoable> kinds) : IUndo
{
    public async ValueTask<AuditEntry?> Find(long entry, TenantId? tenant, CancellationToken cancellation = default) =>
        await log.Find(entry, cancellation) is { } found && (tenant is null || found.Tenant == tenant) ? found : null;

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation = default)
    {
        if (kinds.FirstOrDefault(each => entry.What.StartsWith(each.Kind + " ", StringComparison.Ordinal)) is not { } kind)
            return new UndoResult.Impossible("this entry tells of no change of the configuration that can be taken back by itself");
        try
        {
            var result = await kind.Undo(entry, by with { Undoes = entry.Id }, cancellation);
            return result is UndoResult.Changed ? new UndoResult.Changed(await log.Later(entry, cancellation)) : result;
        }
        catch (JsonException)
        {
            return new UndoResult.Impossible("the entry was written by another version, in a form that is not read any longer");
        }
    }
}

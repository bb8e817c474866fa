using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Audit;

/// <summary>A kind of items of which changes can be taken back.</summary>
internal interface IUndoable
{
    /// <summary>As the audit log calls it.</summary>
    string Kind { get; }

    /// <summary>A conflict tells that the item is not as the entry left it.</summary>
    Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation);
}

using System.Text.Json;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Audit;

/// <summary>One change of one item as the log tells it, and the way back.</summary>
/// <param name="What">Kind and key.</param>
/// <param name="Before">Null when it was created.</param>
/// <param name="After">Null when it was deleted.</param>
internal sealed record AuditedChange<TConfig>(string What, TConfig? Before, TConfig? After)
    where TConfig : class
{
    /// <summary>The item; its key is the same on either side.</summary>
    public TConfig Item => Before ?? After!;

    public static AuditedChange<TConfig> Of(AuditEntry entry) => new(entry.What, Read(entry.Before), Read(entry.After));

    /// <param name="current">The item as it is now; null when there is none.</param>
    /// <param name="put">Writes what was before, on the version named.</param>
    /// <param name="delete">Deletes the version named.</param>
    public async Task<UndoResult> Undo(Stored<TConfig>? current, Func<TConfig, long?, Task<StoreResult>> put, Func<long, Task<StoreResult>> delete)
    {
        if (IsSame(Before, After))
            return new UndoResult.Impossible("nothing was changed but a password, PIN or secret, which the log does not keep");
        if (!IsSame(current?.Value, After))
            return new UndoResult.Changed(null);

        // The version guards what comes in between.
        return (Before is null ? await delete(current!.Version) : await put(Before, current?.Version)) switch
        {
            StoreResult.Ok ok => new UndoResult.Done(What, ok.Generated),
            StoreResult.Invalid invalid => new UndoResult.Invalid(invalid.Errors),
            _ => new UndoResult.Changed(null),
        };
    }

    /// <summary>Equal as the log has it: it may have been written in more than one way, such as 0.10 and 0.1.</summary>
    public static bool IsSame(TConfig? one, TConfig? other) => JsonElement.DeepEquals(
        JsonSerializer.SerializeToElement(one, StorageJson.Options), JsonSerializer.SerializeToElement(other, StorageJson.Options));

    private static TConfig? Read(string? json) => json is null ? null : StorageJson.Read<TConfig>(json);
}

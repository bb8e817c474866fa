using Orleans.Runtime;

namespace Softswitch.Embedded.Storage;

/// <summary>Where grain states are kept: one record per grain and state name, each with an etag that changes with every write.</summary>
public interface IGrainStateStore
{
    /// <summary>The stored state, or null.</summary>
    Task<GrainStateRecord?> ReadAsync(GrainId grain, string stateName, CancellationToken token);

    /// <summary>Stores a state if the stored etag is <paramref name="expectedEtag"/> (null: nothing is stored).</summary>
    /// <returns>The new etag; null when another was stored.</returns>
    Task<string?> WriteAsync(GrainId grain, string stateName, string? expectedEtag, ReadOnlyMemory<byte> state, CancellationToken token);

    /// <summary>Removes a state if the stored etag is <paramref name="expectedEtag"/>.</summary>
    /// <returns>False when another was stored.</returns>
    Task<bool> ClearAsync(GrainId grain, string stateName, string? expectedEtag, CancellationToken token);
}

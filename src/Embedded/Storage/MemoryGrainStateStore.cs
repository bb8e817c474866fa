using System.Globalization;
using Orleans.Runtime;

namespace Softswitch.Embedded.Storage;

/// <summary>Keeps states for the life of the process.</summary>
public sealed class MemoryGrainStateStore : IGrainStateStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(GrainId Grain, string Name), GrainStateRecord> _records = [];
    private long _writes;

    public Task<GrainStateRecord?> ReadAsync(GrainId grain, string stateName, CancellationToken token)
    {
        lock (_lock)
            return Task.FromResult(_records.GetValueOrDefault((grain, stateName)));
    }

    public Task<string?> WriteAsync(GrainId grain, string stateName, string? expectedEtag, ReadOnlyMemory<byte> state, CancellationToken token)
    {
        lock (_lock)
        {
            if (!Matches(grain, stateName, expectedEtag))
                return Task.FromResult<string?>(null);
            var etag = (++_writes).ToString(CultureInfo.InvariantCulture);
            _records[(grain, stateName)] = new GrainStateRecord(state.ToArray(), etag);
            return Task.FromResult<string?>(etag);
        }
    }

    public Task<bool> ClearAsync(GrainId grain, string stateName, string? expectedEtag, CancellationToken token)
    {
        lock (_lock)
        {
            var matches = Matches(grain, stateName, expectedEtag);
            if (matches)
                _records.Remove((grain, stateName));
            return Task.FromResult(matches);
        }
    }

    private bool Matches(GrainId grain, string name, string? etag) =>
        string.Equals(_records.GetValueOrDefault((grain, name))?.Etag, etag, StringComparison.Ordinal);
}

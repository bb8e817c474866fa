using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Storage;
using Softswitch.Embedded.Hosting;

namespace Softswitch.Embedded.Storage;

/// <summary>One stored state of one activation, whatever its type.</summary>
internal abstract class StoredState(IGrainStateStore store, GrainId grain, string name) : IStorage
{
    public string? Etag { get; private set; }

    public bool RecordExists => Etag is not null;

    public async Task ReadStateAsync()
    {
        var record = await store.ReadAsync(grain, name, CancellationToken.None);
        Etag = record?.Etag;
        if (record is null)
            Reset();
        else
            Decode(record.State);
    }

    public async Task WriteStateAsync() =>
        Etag = await store.WriteAsync(grain, name, Etag, Encode(), CancellationToken.None) ?? throw Conflict();

    public async Task ClearStateAsync()
    {
        if (!await store.ClearAsync(grain, name, Etag, CancellationToken.None))
            throw Conflict();
        Etag = null;
        Reset();
    }

    internal static StoredState Create(GrainRuntime runtime, GrainId grain, PersistentStateAttribute attribute, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new InvalidOperationException($"Parameter {parameter.Name} of {parameter.Member.DeclaringType} must be an IPersistentState.");
        var store = (attribute.StorageName is { } storage ? runtime.Services.GetKeyedService<IGrainStateStore>(storage) : null)
            ?? runtime.Services.GetRequiredService<IGrainStateStore>();
        var codec = runtime.Services.GetRequiredService<IGrainStateCodec>();
        var stored = typeof(StoredState<>).MakeGenericType(type.GetGenericArguments());
        return (StoredState)Activator.CreateInstance(stored, store, codec, grain, attribute.StateName)!;
    }

    protected abstract ReadOnlyMemory<byte> Encode();

    protected abstract void Decode(ReadOnlyMemory<byte> bytes);

    protected abstract void Reset();

    private InconsistentStateException Conflict() => new($"State {name} of {grain} is stored with another etag.", null, Etag);
}

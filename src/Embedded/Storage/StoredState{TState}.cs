using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace Softswitch.Embedded.Storage;

/// <summary>One stored state of one activation.</summary>
internal sealed class StoredState<TState>(IGrainStateStore store, IGrainStateCodec codec, GrainId grain, string name)
    : StoredState(store, grain, name), IPersistentState<TState>
{
    private static readonly bool HasPlainConstructor = typeof(TState).IsValueType || typeof(TState).GetConstructor([]) is not null;

    public TState State { get; set; } = Blank();

    protected override ReadOnlyMemory<byte> Encode() => codec.Write(State);

    protected override void Decode(ReadOnlyMemory<byte> bytes) => State = codec.Read<TState>(bytes) ?? Blank();

    protected override void Reset() => State = Blank();

    private static TState Blank() =>
        HasPlainConstructor ? Activator.CreateInstance<TState>() : (TState)RuntimeHelpers.GetUninitializedObject(typeof(TState));
}

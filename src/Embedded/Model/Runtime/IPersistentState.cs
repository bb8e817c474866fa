using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>Stored state injected into a grain's constructor and read before it activates.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

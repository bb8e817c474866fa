namespace Orleans.Core;

/// <summary>Access to one stored state of a known type.</summary>
public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}

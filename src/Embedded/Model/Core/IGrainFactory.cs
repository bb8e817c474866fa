using Orleans.Runtime;

namespace Orleans;

/// <summary>Makes references to grains and observers. A reference is cheap and may be kept or thrown away.</summary>
public interface IGrainFactory
{
    /// <summary>Names a grain; nothing is activated before the first call.</summary>
    /// <param name="primaryKey">The grain's key.</param>
    /// <param name="grainClassNamePrefix">Start of the class name, when several classes implement the interface.</param>
    /// <exception cref="ArgumentException">No class, or several, implement the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>Names a grain by its full id.</summary>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;

    /// <summary>Makes an object callable by grains. Calls arrive one at a time, on the caller's thread.</summary>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference made by <see cref="CreateObjectReference{T}"/>: later calls fail.</summary>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}

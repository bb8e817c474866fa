using System.Collections.Concurrent;
using System.Globalization;
using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Observers;
using Softswitch.Embedded.Proxies;

namespace Softswitch.Embedded.Hosting;

/// <summary>Makes references to the grains of one host and to observers.</summary>
internal sealed class GrainFactory(GrainRuntime runtime) : IClusterClient
{
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), Endpoint> _endpoints = new();
    private int _observers;

    public IServiceProvider ServiceProvider => runtime.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentNullException.ThrowIfNull(primaryKey);
        var name = (typeof(TGrainInterface), grainClassNamePrefix);
        if (!_endpoints.TryGetValue(name, out var endpoint))
            _endpoints[name] = endpoint = runtime.Catalog.Implementing(name.Item1, grainClassNamePrefix);
        return (TGrainInterface)(object)ProxyType<TGrainInterface>.Value.Create(endpoint, primaryKey);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)ProxyType<TGrainInterface>.Value.Create(runtime.Catalog.Named(grainId.Type), grainId.Key);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not TGrainObserverInterface || obj is GrainReference)
            throw new ArgumentException($"{obj.GetType()} is no {typeof(TGrainObserverInterface)} of its own.", nameof(obj));
        var key = Interlocked.Increment(ref _observers).ToString(CultureInfo.InvariantCulture);
        return (TGrainObserverInterface)(object)ProxyType<TGrainObserverInterface>.Value.Create(new ObserverEndpoint(runtime, obj, key), key);
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainProxy { Endpoint: ObserverEndpoint endpoint })
            throw new ArgumentException($"{obj.GetType()} is no reference to an observer.", nameof(obj));
        endpoint.Delete();
    }

    private static class ProxyType<TInterface>
    {
        internal static readonly ProxyType Value = ProxyType.Of(typeof(TInterface));
    }
}

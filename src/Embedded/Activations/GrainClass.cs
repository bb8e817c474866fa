using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Proxies;

namespace Softswitch.Embedded.Activations;

/// <summary>A grain class and its activations by key.</summary>
internal sealed class GrainClass : Endpoint
{
    private static readonly HashSet<Type> Markers = [typeof(IAddressable), typeof(IGrain), typeof(IGrainWithStringKey), typeof(IRemindable), typeof(IGrainObserver)];

    private readonly ConcurrentDictionary<string, GrainActivation> _activations = new(StringComparer.Ordinal);
    private readonly WorkerPools? _workers;

    internal GrainClass(GrainRuntime runtime, Type type)
    {
        Runtime = runtime;
        Type = type;
        TypeName = type.GetCustomAttribute<GrainTypeAttribute>()?.GrainType ?? DefaultName(type);
        Interfaces = [.. type.GetInterfaces().Where(candidate => typeof(IAddressable).IsAssignableFrom(candidate) && !Markers.Contains(candidate))];
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        CollectionTicks = runtime.Collector.ToTicks(CollectionAge(runtime, type));
        Activator = new GrainActivator(runtime, type);
        if (type.GetCustomAttribute<StatelessWorkerAttribute>() is { } worker)
            _workers = new WorkerPools(this, worker.MaxLocalWorkers);
    }

    internal GrainRuntime Runtime { get; }

    internal Type Type { get; }

    internal string TypeName { get; }

    internal Type[] Interfaces { get; }

    internal Type PrimaryInterface => Interfaces[0];

    internal bool IsReentrant { get; }

    /// <summary>How many ticks of the collector an activation may be idle.</summary>
    internal int CollectionTicks { get; }

    internal GrainActivator Activator { get; }

    /// <summary>How many activations there are now.</summary>
    internal int Count => _workers?.All.Count() ?? _activations.Count;

    internal IEnumerable<GrainActivation> Activations => _workers?.All ?? _activations.Values;

    internal override GrainId IdOf(string key) => new(TypeName, key);

    internal override GrainProxy CreateProxy(Type interfaceType, string key) => ProxyType.Of(interfaceType).Create(this, key);

    internal override Task Deliver(GrainProxy proxy, GrainRequest request)
    {
        if (_workers is not null)
            return _workers.Choose(proxy.Key).Deliver(request);
        var activation = proxy.LastActivation;
        if (activation is null || activation.HasEnded)
            proxy.LastActivation = activation = Find(proxy.Key);
        return activation.Deliver(request);
    }

    internal Task Deliver(string key, GrainRequest request) => (_workers?.Choose(key) ?? Find(key)).Deliver(request);

    internal void Remove(GrainActivation activation)
    {
        if (_workers is not null)
            _workers.Remove(activation);
        else
            _activations.TryRemove(new KeyValuePair<string, GrainActivation>(activation.Key, activation));
    }

    private GrainActivation Find(string key) =>
        _activations.TryGetValue(key, out var activation) ? activation : _activations.GetOrAdd(key, new GrainActivation(this, key));

    private static string DefaultName(Type type)
    {
        const string Suffix = "grain";
        var name = type.Name.ToLowerInvariant();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static TimeSpan CollectionAge(GrainRuntime runtime, Type type)
    {
        if (type.IsDefined(typeof(KeepAliveAttribute)))
            return TimeSpan.MaxValue;
        return type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? runtime.Options.CollectionAge;
    }
}

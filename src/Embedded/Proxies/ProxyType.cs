using System.Collections.Concurrent;

namespace Softswitch.Embedded.Proxies;

/// <summary>Makes proxies of one interface.</summary>
internal sealed class ProxyType(Func<Endpoint, string, GrainProxy> create)
{
    private static readonly ConcurrentDictionary<Type, ProxyType> Types = new();

    internal static ProxyType Of(Type interfaceType) =>
        Types.TryGetValue(interfaceType, out var known) ? known : Types.GetOrAdd(interfaceType, ProxyEmitter.Emit);

    internal GrainProxy Create(Endpoint endpoint, string key) => create(endpoint, key);
}

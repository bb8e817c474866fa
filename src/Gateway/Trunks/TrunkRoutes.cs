using System.Collections.Concurrent;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>The proxies that carriers want calls of their registered trunks to pass (RFC 3608), as far as registered here.</summary>
internal sealed class TrunkRoutes
{
    private readonly ConcurrentDictionary<TrunkName, ImmutableArray<string>> _routes = new();

    /// <summary>The values of Route, outermost first; empty when there are none.</summary>
    public ImmutableArray<string> Of(TrunkName trunk) => _routes.GetValueOrDefault(trunk, []);

    public void Set(TrunkName trunk, ImmutableArray<string> routes) => _routes[trunk] = routes;

    public void Forget(TrunkName trunk) => _routes.TryRemove(trunk, out _);
}

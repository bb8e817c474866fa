using Orleans.Runtime;
using Softswitch.Embedded.Calls;

namespace Softswitch.Embedded.Proxies;

/// <summary>Where the calls of a proxy go: a grain class, or one observer.</summary>
internal abstract class Endpoint
{
    internal abstract GrainId IdOf(string key);

    /// <summary>A proxy of another interface for the same addressee.</summary>
    internal abstract GrainProxy CreateProxy(Type interfaceType, string key);

    internal abstract Task Deliver(GrainProxy proxy, GrainRequest request);
}

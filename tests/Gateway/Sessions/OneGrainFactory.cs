using System.Reflection;
using Orleans;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A grain factory that knows one grain. A proxy, so that it fits the factory of either engine.</summary>
public class OneGrainFactory : DispatchProxy
{
    private object? _grain;

    public static IGrainFactory Of(object grain)
    {
        var factory = Create<IGrainFactory, OneGrainFactory>();
        ((OneGrainFactory)(object)factory)._grain = grain;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == "GetGrain" ? _grain : throw new NotSupportedException(targetMethod.Name);
}

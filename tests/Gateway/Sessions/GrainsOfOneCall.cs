using System.Reflection;
using Orleans;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A grain factory that knows one call. A proxy, so that it fits the factory of either engine.</summary>
public class GrainsOfOneCall : DispatchProxy
{
    private object? _call;

    public static IGrainFactory Of(object call)
    {
        var factory = Create<IGrainFactory, GrainsOfOneCall>();
        ((GrainsOfOneCall)(object)factory)._call = call;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == "GetGrain" ? _call : throw new NotSupportedException(targetMethod.Name);
}

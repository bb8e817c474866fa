using System.Reflection;
using Orleans;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A grain factory that knows one grain of each kind. A proxy, so that it fits the factory of either engine.</summary>
public class OneGrainFactory : DispatchProxy
{
    private object[] _grains = [];

    public static IGrainFactory Of(params object[] grains)
    {
        var factory = Create<IGrainFactory, OneGrainFactory>();
        ((OneGrainFactory)(object)factory)._grains = grains;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == "GetGrain" ? Array.Find(_grains, targetMethod.ReturnType.IsInstanceOfType) : throw new NotSupportedException(targetMethod.Name);
}

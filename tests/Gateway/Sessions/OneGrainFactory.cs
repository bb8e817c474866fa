using System.Reflection;
using Orleans;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A grain factory that knows one grain of each kind, or what a function finds by interface and key. A proxy, so that it fits the factory of either engine.</summary>
public class OneGrainFactory : DispatchProxy
{
    private object[] _grains = [];

    public static IGrainFactory Of(params object[] grains)
    {
        var factory = Create<IGrainFactory, OneGrainFactory>();
        ((OneGrainFactory)(object)factory)._grains = grains;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != "GetGrain")
            throw new NotSupportedException(targetMethod.Name);
        return Array.Find(_grains, targetMethod.ReturnType.IsInstanceOfType)
            ?? _grains.OfType<Func<Type, string, object?>>().Select(find => find(targetMethod.ReturnType, (string)args![0]!)).FirstOrDefault(found => found is not null);
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using Orleans;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A grain factory that hands out prepared objects. A proxy, so that it fits the factory of either engine.</summary>
public class FakeGrains : DispatchProxy
{
    private ConcurrentDictionary<(Type, string), object> _grains = new();
    private Func<Type, string, object> _missing = (type, key) => throw new InvalidOperationException($"no {type.Name} {key}");

    public static IGrainFactory Make(ConcurrentDictionary<(Type, string), object> grains, Func<Type, string, object> missing)
    {
        var factory = Create<IGrainFactory, FakeGrains>();
        ((FakeGrains)(object)factory)._grains = grains;
        ((FakeGrains)(object)factory)._missing = missing;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "GetGrain" => _grains.GetOrAdd((targetMethod.GetGenericArguments()[0], (string)args![0]!), key => _missing(key.Item1, key.Item2)),
        "CreateObjectReference" => args![0],
        "DeleteObjectReference" => null,
        _ => throw new NotSupportedException(targetMethod.Name),
    };
}

using System.Reflection;
using Orleans;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>A grain factory that knows boards only. A proxy, because the engines' factories differ in how much they can do.</summary>
public class FakeGrains : DispatchProxy
{
    private readonly Dictionary<string, FakeBoard> _boards = new(StringComparer.Ordinal);

    internal static (IGrainFactory Factory, FakeGrains Grains) Create()
    {
        var factory = Create<IGrainFactory, FakeGrains>();
        return (factory, (FakeGrains)(object)factory);
    }

    internal FakeBoard Board(string tenant)
    {
        lock (_boards)
            return _boards.TryGetValue(tenant, out var board) ? board : _boards[tenant] = new FakeBoard();
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "GetGrain" => Board((string)args![0]!),
        "CreateObjectReference" => args![0],
        "DeleteObjectReference" => null,
        var other => throw new NotSupportedException(other),
    };
}

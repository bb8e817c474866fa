using Orleans;
using Softswitch.Embedded.Activations;

namespace Softswitch.Embedded.Hosting;

/// <summary>The grain classes found in the configured assemblies, by name and by interface.</summary>
internal sealed class GrainCatalog
{
    private readonly Dictionary<string, GrainClass> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, List<GrainClass>> _byInterface = [];

    internal GrainCatalog(GrainRuntime runtime)
    {
        var types = runtime.Options.Assemblies.Distinct().SelectMany(assembly => assembly.GetTypes());
        foreach (var type in types.Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IGrainBase).IsAssignableFrom(type)))
            Add(new GrainClass(runtime, type));
    }

    internal IEnumerable<GrainClass> Classes => _byName.Values;

    /// <summary>The class of a grain id.</summary>
    /// <exception cref="ArgumentException">No grain class has that name.</exception>
    internal GrainClass Named(string typeName) =>
        _byName.TryGetValue(typeName, out var found) ? found : throw new ArgumentException($"No grain class is named {typeName}.", nameof(typeName));

    /// <summary>The class that implements an interface.</summary>
    /// <exception cref="ArgumentException">None does, or several do.</exception>
    internal GrainClass Implementing(Type interfaceType, string? classPrefix)
    {
        if (!_byInterface.TryGetValue(interfaceType, out var candidates))
            throw new ArgumentException($"No grain class implements {interfaceType}.", nameof(interfaceType));
        if (classPrefix is null && candidates.Count == 1)
            return candidates[0];
        var named = candidates.FindAll(candidate => classPrefix is null || candidate.Type.FullName!.StartsWith(classPrefix, StringComparison.Ordinal));
        return named.Count == 1
            ? named[0]
            : throw new ArgumentException($"{named.Count} grain classes implement {interfaceType}.", nameof(interfaceType));
    }

    private void Add(GrainClass grainClass)
    {
        if (!_byName.TryAdd(grainClass.TypeName, grainClass))
            throw new InvalidOperationException($"{grainClass.Type} and {_byName[grainClass.TypeName].Type} are both named {grainClass.TypeName}.");
        foreach (var implemented in grainClass.Interfaces)
        {
            if (!_byInterface.TryGetValue(implemented, out var classes))
                _byInterface.Add(implemented, classes = []);
            classes.Add(grainClass);
        }
    }
}

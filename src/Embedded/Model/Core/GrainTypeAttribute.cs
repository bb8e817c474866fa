namespace Orleans;

/// <summary>Name of a grain class in grain ids; without it the class name in lower case, without "Grain".</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string GrainType { get; } = grainType;
}

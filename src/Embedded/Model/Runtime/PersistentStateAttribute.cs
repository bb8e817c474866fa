namespace Orleans.Runtime;

/// <summary>Marks a constructor parameter of type <see cref="IPersistentState{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;

    public string? StorageName { get; } = storageName;
}

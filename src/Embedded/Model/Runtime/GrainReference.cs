namespace Orleans.Runtime;

/// <summary>A callable name of a grain or observer. References to one grain are equal.</summary>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private protected GrainReference()
    {
    }

    public abstract GrainId GrainId { get; }

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public sealed override bool Equals(object? obj) => Equals(obj as GrainReference);

    public sealed override int GetHashCode() => GrainId.GetHashCode();

    public sealed override string ToString() => $"GrainReference:{GrainId}";
}

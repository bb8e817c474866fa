namespace Orleans.Runtime;

/// <summary>One activation of a grain.</summary>
public interface IGrainContext
{
    GrainReference GrainReference { get; }

    GrainId GrainId { get; }

    /// <summary>The grain object; null until it is made.</summary>
    object? GrainInstance { get; }

    IServiceProvider ActivationServices { get; }

    /// <summary>Starts to end this activation: running calls finish, waiting ones go to a new activation.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

namespace Softswitch.Embedded.Activations;

/// <summary>Life of an activation, in order.</summary>
internal enum ActivationStage : byte
{
    Created,
    Activating,
    Active,
    Deactivating,
    Ended,
}

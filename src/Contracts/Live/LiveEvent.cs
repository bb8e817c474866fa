namespace Softswitch.Contracts.Live;

/// <param name="Sequence">Counts up by one for each change of a tenant's board; a gap means: take a new snapshot.</param>
public sealed record LiveEvent(long Sequence, LiveChange Change);

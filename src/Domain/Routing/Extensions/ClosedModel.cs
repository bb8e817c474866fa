using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What becomes of a call while nobody is there.</summary>
/// <param name="To">Where it is led; null when it hears the sound and ends.</param>
public readonly record struct ClosedModel(Destination? To, SoundId? Sound);

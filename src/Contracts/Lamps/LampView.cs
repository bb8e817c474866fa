using Softswitch.Domain.Lamps;

namespace Softswitch.Contracts.Lamps;

/// <summary>How much somebody sees of a lamp.</summary>
/// <param name="Lamp">The name of the lamp; the extension of its user where a phone asked for its own channel.</param>
public sealed record LampView(string Lamp, LampSight Sight);

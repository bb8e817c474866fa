namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What becomes of a call while nobody is there, as asked for from outside: it is led on, or hears a sound and ends. Exactly one is given.</summary>
/// <param name="To">A <see cref="Destination"/>.</param>
/// <param name="Sound">The id of a sound of the tenant.</param>
public sealed record ClosedConfig(string? To = null, string? Sound = null);

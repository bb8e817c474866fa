namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Lets callers key the extension they want, as asked for from outside (SPEC X13).</summary>
/// <param name="Fallback">A <see cref="Destination"/> for who keys nothing, or no extension that somebody has.</param>
/// <param name="Greeting">The id of the sound that is played; null for a prompt.</param>
/// <param name="RingsFirst">The caller hears the ring tone twice before.</param>
/// <param name="TimeoutSeconds">How long the first key is waited for: 1 to 60.</param>
public sealed record SelectorConfig(string Fallback, string? Greeting = null, bool RingsFirst = false, int TimeoutSeconds = 5);

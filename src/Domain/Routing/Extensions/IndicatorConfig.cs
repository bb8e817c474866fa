namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// A function indicator as asked for from outside (SPEC R6): calls are led one way while it is green, another while it is red. Somebody of
/// the tenant who dials it switches it.
/// </summary>
/// <param name="Green">A <see cref="Destination"/>.</param>
/// <param name="Red">The same.</param>
/// <param name="IsRed">How it stands.</param>
public sealed record IndicatorConfig(string Green, string Red, bool IsRed = false);

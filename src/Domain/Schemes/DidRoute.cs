using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Schemes;

/// <summary>Where a call to a DID goes.</summary>
/// <param name="Prefix">Shown before the caller's number; null for none.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Forward">The number that it is forwarded to instead; null for none.</param>
public sealed record DidRoute(ExtensionNumber Extension, string? Prefix, string Reason, E164? Forward = null);

using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Schemes;

/// <summary>Where a call to a DID goes.</summary>
/// <param name="Prefix">Shown before the caller's number; null for none.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record DidRoute(ExtensionNumber Extension, string? Prefix, string Reason);

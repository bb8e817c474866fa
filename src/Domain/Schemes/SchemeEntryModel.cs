using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Schemes;

/// <summary>What a DID rings while its plan is active.</summary>
/// <param name="Prefix">Shown before the caller's number; null for none.</param>
public sealed record SchemeEntryModel(ExtensionNumber Extension, string? Prefix);

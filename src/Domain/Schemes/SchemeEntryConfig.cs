namespace Softswitch.Domain.Schemes;

/// <summary>A DID in a number plan, as asked for from outside.</summary>
/// <param name="Number">The DID in E.164 form.</param>
/// <param name="Extension">What it rings.</param>
/// <param name="Prefix">Shown before the caller's number, up to 20 characters; null for none.</param>
public sealed record SchemeEntryConfig(string Number, string Extension, string? Prefix = null);

namespace Softswitch.Domain.Prefixes;

/// <summary>Where a number of the tenant was forwarded to by telephone.</summary>
/// <param name="Number">A DID of the tenant in E.164 form.</param>
/// <param name="To">A number in E.164 form; null for nowhere, while all others are forwarded.</param>
public sealed record NumberForward(string Number, string? To = null);

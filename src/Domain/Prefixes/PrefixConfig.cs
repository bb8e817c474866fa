namespace Softswitch.Domain.Prefixes;

/// <summary>What is keyed for a number of the tenant (SPEC R10).</summary>
/// <param name="Prefix">One or two digits to call as that number, <c>*7*number</c>; 101 to 199 to forward it, <c>*123*number</c>.</param>
/// <param name="Number">A DID of the tenant in E.164 form; null to call as nobody.</param>
public sealed record PrefixConfig(string Prefix, string? Number = null);

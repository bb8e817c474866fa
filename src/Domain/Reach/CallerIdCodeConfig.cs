namespace Softswitch.Domain.Reach;

/// <summary>A number to call from for who dials its code first (SPEC C15): <c>#32#0201234567</c>, or <c>1320201234567</c> on a mobile phone.</summary>
/// <param name="Code">30, or 32 to 39; 31 calls anonymously.</param>
/// <param name="Number">A DID of the tenant in E.164 form.</param>
public sealed record CallerIdCodeConfig(string Code, string Number);

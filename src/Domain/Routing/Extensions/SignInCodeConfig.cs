namespace Softswitch.Domain.Routing.Extensions;

/// <summary>One code that callers are asked for, as asked for from outside.</summary>
/// <param name="Digits">The most that are keyed, which end the code at once: 1 to 20. A <c>#</c> ends it earlier.</param>
/// <param name="Prompt">The id of the sound that asks for it; null for a prompt.</param>
public sealed record SignInCodeConfig(int Digits = SignInConfig.MostDigits, string? Prompt = null);

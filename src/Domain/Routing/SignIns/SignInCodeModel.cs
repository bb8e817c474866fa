using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.SignIns;

/// <summary>One code that is asked.</summary>
/// <param name="Digits">The most that are keyed.</param>
/// <param name="Prompt">Null for what is built in.</param>
public sealed record SignInCodeModel(SignInCode Code, int Digits, SoundId? Prompt);

using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.SignIns;

/// <summary>What the log keeps of one sign-in. A password is never part of it.</summary>
/// <param name="Extension">Where.</param>
/// <param name="Name">That of the extension.</param>
/// <param name="Caller">His extension or number; null for who does not show it.</param>
/// <param name="Login">What was keyed; null where it was not asked, or not any more.</param>
/// <param name="Extra1">Likewise.</param>
/// <param name="Extra2">Likewise.</param>
/// <param name="User">The name of the user who has this login; null for none.</param>
public sealed record SignInEntry(
    ExtensionNumber Extension, string Name, string? Caller, string? Login, string? Extra1, string? Extra2, SignInOutcome Outcome, string? User);

namespace Softswitch.Media.Dtmf;

/// <summary>The digits collected so far.</summary>
/// <param name="Digits">Without the terminator.</param>
/// <param name="Outcome">Whether more are waited for, and how it ended.</param>
/// <param name="DueAt">When to call <see cref="DigitCollectorMachine.Advance"/> next, in ms; never once it ended.</param>
/// <param name="Terminator">The key that ended it; null when none did.</param>
public sealed record DigitCollection(string Digits, DigitOutcome Outcome, long DueAt, char? Terminator = null);

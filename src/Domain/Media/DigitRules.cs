namespace Softswitch.Domain.Media;

/// <summary>What keys are waited for.</summary>
/// <param name="MinLength">Fewer count as nothing complete.</param>
/// <param name="MaxLength">As many end the entry at once.</param>
/// <param name="Terminators">Keys that end the entry and are not part of it.</param>
/// <param name="FirstDigitMs">For the first key, from when nothing is played any more.</param>
/// <param name="InterDigitMs">For every further one.</param>
/// <param name="BargesIn">The first key ends what is played.</param>
/// <param name="SkipsEmptyEnd">A key that would end the entry before it began is passed over: it belongs to one that its length had ended.</param>
/// <param name="KeepsEnd">The key that ended the entry is told with it.</param>
public sealed record DigitRules(
    int MinLength = 1, int MaxLength = 1, string Terminators = "#", int FirstDigitMs = 5_000, int InterDigitMs = 3_000, bool BargesIn = true, bool SkipsEmptyEnd = false,
    bool KeepsEnd = false);

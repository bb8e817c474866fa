namespace Softswitch.Media.Dtmf;

/// <summary>What digits to wait for.</summary>
/// <param name="MinLength">Fewer are no answer.</param>
/// <param name="MaxLength">As many are an answer at once.</param>
/// <param name="Terminators">Keys that end the entry and are not part of it; "" for none.</param>
/// <param name="FirstDigitMs">How long the first digit may take, from the start.</param>
/// <param name="InterDigitMs">How long each further digit may take; after that what is there is the entry.</param>
public sealed record DigitCollectorConfig(
    int MinLength = 1, int MaxLength = 32, string Terminators = "#", int FirstDigitMs = 8000, int InterDigitMs = 4000);

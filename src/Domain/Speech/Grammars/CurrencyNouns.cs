namespace Softswitch.Domain.Speech.Grammars;

/// <summary>A currency and its hundredth.</summary>
internal sealed record CurrencyNouns(Noun Whole, Noun Hundredth);

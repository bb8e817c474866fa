using Softswitch.Domain.Speech;

namespace Softswitch.Domain.Tenants;

/// <summary>The languages in which announcements are spoken (SPEC Q6), as ISO 639-1 codes.</summary>
public static class Languages
{
    private static readonly ImmutableArray<string> Codes = [.. SpeechLanguages.All.Select(SpeechLanguages.CodeOf).Order(StringComparer.Ordinal)];

    public static string Known { get; } = string.Join(", ", Codes);

    public static bool IsKnown(string? code) => code is not null && Codes.Contains(code, StringComparer.Ordinal);
}

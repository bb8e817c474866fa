namespace Softswitch.Domain.Tenants;

/// <summary>The languages in which announcements are spoken (SPEC Q6), as ISO 639-1 codes.</summary>
public static class Languages
{
    public const string Known = "de, en, es, fr, lv, nl";

    public static bool IsKnown(string? code) => code is "de" or "en" or "es" or "fr" or "lv" or "nl";
}

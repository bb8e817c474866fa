namespace Softswitch.Domain.Speech.Grammars;

/// <summary>A word that is counted.</summary>
/// <param name="Forms">One where it never changes, else singular and plural, for Latvian also the one after 0, 10 to 20, 30…</param>
internal sealed record Noun(GrammaticalGender Gender, params string[] Forms)
{
    /// <param name="form">0 for the singular; one that the noun has not is its last.</param>
    public string Form(int form) => Forms[Math.Min(form, Forms.Length - 1)];
}

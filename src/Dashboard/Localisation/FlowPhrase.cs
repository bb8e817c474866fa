using System.Text.RegularExpressions;

namespace Softswitch.Dashboard.Localisation;

/// <summary>How something that decisions about calls say in English is said in another language.</summary>
/// <param name="Pattern">What is said, where it stands by itself.</param>
/// <param name="Own">The same, with what was matched.</param>
public sealed record FlowPhrase(Regex Pattern, string Own)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static FlowPhrase Of(string pattern, string own) => new(new Regex(pattern, RegexOptions.CultureInvariant, Patience), own);
}

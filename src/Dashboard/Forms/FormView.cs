using Softswitch.Dashboard.Localisation;

namespace Softswitch.Dashboard.Forms;

/// <summary>A form as a page shows it.</summary>
/// <param name="Visit">Who looks, in which words, and what was wrong.</param>
/// <param name="Values">What stands in its fields.</param>
public sealed record FormView(Visit Visit, FormValues Values)
{
    public PageTexts Texts => Visit.Texts;

    public FormTexts Words => Visit.Texts.Forms;

    public bool IsWrong(string field) => Visit.Problems.At(field).Any();

    /// <summary>The element that says what is wrong with a field, or null.</summary>
    public string? ProblemOf(string field) => IsWrong(field) ? field + "-problem" : null;
}

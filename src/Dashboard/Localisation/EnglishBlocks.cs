namespace Softswitch.Dashboard.Localisation;

internal static class EnglishBlocks
{
    public static readonly BlockTexts Texts = new()
    {
        Title = "Blocked callers",
        Hint = "Their calls are refused; as a member of a group the user rings all the same.",
        None = "Nobody is blocked",
        All = "Block everybody: the user only calls",
        Anonymous = "Block who does not show a number",
        Row = "Certain callers {0}",
        NewRow = "More certain callers",
        Numbers = "Number begins with",
        When = "When",
        Always = "always",
        AlwaysHint = "No period: always.",
        RemoveRow = "Take these callers out",
    };
}

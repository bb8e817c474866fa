namespace Softswitch.Dashboard.Forms;

/// <summary>One of those to choose from.</summary>
/// <param name="Value">As the interface of programs names it.</param>
/// <param name="Text">In the language of the page.</param>
public sealed record FormChoice(string Value, string Text);

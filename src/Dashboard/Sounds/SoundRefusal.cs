namespace Softswitch.Dashboard.Sounds;

/// <summary>Why something was not done.</summary>
/// <param name="Text">In the language of the page.</param>
/// <param name="Detail">What more is known, in English; null for nothing.</param>
public sealed record SoundRefusal(string Text, string? Detail = null);

using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Changes;

/// <summary>What the page of changes shows.</summary>
/// <param name="After">Where the part that is shown begins; null for the newest.</param>
/// <param name="Older">Where the next part begins; null for none.</param>
/// <param name="Made">A password or key that an undo made anew; null for none.</param>
public sealed record ChangesView(Visit Visit, ImmutableArray<ChangeLine> Lines, string? After, string? Older, string? Made = null);

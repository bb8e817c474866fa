using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;

namespace Softswitch.Dashboard.Reach;

/// <summary>What the page of a status, class or profile shows.</summary>
/// <param name="Name">As it is stored; empty for a new one.</param>
/// <param name="Groups">Names of privacy groups whose members can assist the user.</param>
public sealed record ReachItemView(FormView Form, ReachSubject Subject, ReachItemKind Kind, string Name, PlaceBook Book, ImmutableArray<string> Groups)
{
    public Visit Visit => Form.Visit;

    public bool IsAlwaysThere => ReachItems.IsAlwaysThere(Kind, Name);
}

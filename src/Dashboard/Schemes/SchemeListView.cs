using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Schemes;

/// <summary>What the list of schemes shows.</summary>
/// <param name="Form">For a new one.</param>
public sealed record SchemeListView(FormView Form, ImmutableArray<SchemeLine> Lines)
{
    public Visit Visit => Form.Visit;
}

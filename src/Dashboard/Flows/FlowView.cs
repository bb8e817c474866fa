using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Routing;

namespace Softswitch.Dashboard.Flows;

/// <summary>What the page shows that explains where a call goes.</summary>
/// <param name="Form">What is asked.</param>
/// <param name="Book">What there is to ask for.</param>
/// <param name="Way">All ways that the call may take; null for none asked for, or one that cannot be.</param>
public sealed record FlowView(FormView Form, PlaceBook Book, RouteNode? Way)
{
    public Visit Visit => Form.Visit;

    public string Called => Form.Values["called"];
}

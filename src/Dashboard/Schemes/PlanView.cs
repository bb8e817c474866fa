using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Schemes;

/// <summary>What the page of a plan shows.</summary>
/// <param name="Form">Of the plan; the version is that of its scheme.</param>
/// <param name="Scheme">Of which it is.</param>
/// <param name="Plan">As it is.</param>
public sealed record PlanView(FormView Form, SchemeConfig Scheme, SchemePlanConfig Plan, PlaceBook Book)
{
    public Visit Visit => Form.Visit;
}

using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Schemes;

/// <summary>One scheme in the list, with what is active of it.</summary>
public sealed record SchemeLine(SchemeModel Scheme, ActivePlan Active)
{
    public SchemePlanModel? Plan => Scheme.Plan(Active.Number);
}

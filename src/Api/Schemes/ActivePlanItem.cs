using System.ComponentModel;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>Which plan of a scheme is active, and why.</summary>
internal sealed record ActivePlanItem
{
    [Description("The number of the plan; null when none is, and every DID rings its own extension")]
    public required int? Plan { get; init; }

    public required string? Name { get; init; }

    [Description("Which rule decided: by hand before holidays, holidays before the week")]
    public required SchemeReason Reason { get; init; }

    [Description("Which row of it, for people")]
    public required string Description { get; init; }

    [Description("The instant asked about")]
    public required DateTimeOffset At { get; init; }

    [Description("When another plan is active, or none; null when that is not within two years")]
    public required DateTimeOffset? Until { get; init; }

    public static ActivePlanItem Of(SchemeModel scheme, ActivePlan active, DateTimeOffset at) => new()
    {
        Plan = active.Number,
        Name = scheme.Plan(active.Number)?.Name,
        Reason = active.Reason,
        Description = active.Description,
        At = at,
        Until = active.Until,
    };
}

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A call plan as asked for from outside (SPEC R3): one step after the other, until somebody answers.</summary>
/// <param name="Steps">1 to 20.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
public sealed record PlanConfig(ImmutableArray<PlanStepConfig> Steps, string Prefix = "")
{
    public ImmutableArray<PlanStepConfig> Steps { get; init; } = Steps.IsDefault ? [] : Steps;
}

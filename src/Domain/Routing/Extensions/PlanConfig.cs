using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A call plan as asked for from outside (SPEC R3): one step after the other, until somebody answers.</summary>
/// <param name="Steps">1 to 20.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
/// <param name="Confirms">Whoever answers outside has to accept the call by key.</param>
public sealed record PlanConfig(ImmutableArray<PlanStepConfig> Steps, string Prefix = "", bool Confirms = false) : RoutingPart
{
    /// <summary>A plan of so many steps at most is a simple one.</summary>
    public const int MostSimpleSteps = 3;

    internal const string StepsField = "plan.steps";

    public ImmutableArray<PlanStepConfig> Steps { get; init; } = Steps.IsDefault ? [] : Steps;

    /// <summary>Where alone it may be used; null for everywhere.</summary>
    public PlanUseConfig? Use { get; init; }

    private const int MaxSteps = 20;

    internal override ExtensionType Type => ExtensionType.CallPlan;

    internal override string? Refuses(PlaceUse use) => Use is null || Use.Allows(use) ? null : use switch
    {
        PlaceUse.Number => "it is a plan that is not for numbers",
        PlaceUse.Step => "it is a plan that is no step of others",
        _ => "it is a plan that menus and the like do not lead to",
    };

    internal override void Check(RoutingCheck check)
    {
        check.Errors.Require(Steps.Length is > 0 and <= MaxSteps, "plan.steps", "range", $"a plan has 1 to {MaxSteps} steps");
        for (var i = 0; i < Steps.Length; i++)
        {
            check.Place(Steps[i].To, $"plan.steps[{i}].to");
            check.Range(Steps[i].Seconds, 5, 600, $"plan.steps[{i}].seconds");
        }

        check.Errors.Require(Use is not { IsNowhere: true }, "plan.use", "required", "give at least one use, or leave it out for all");
        check.Prefix(Prefix, "plan.prefix");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) =>
        this with { Steps = [.. Steps.Select((step, i) => step with { To = write($"plan.steps[{i}].to", step.To) })] };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.Plan(
        extension, name, [.. Steps.Select(step => new RouteTurn(new Destination(step.To), TimeSpan.FromSeconds(step.Seconds)))], Prefix, Confirms, Use?.Extensions ?? true);
}

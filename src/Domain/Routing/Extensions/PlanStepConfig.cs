namespace Softswitch.Domain.Routing.Extensions;

/// <summary>One step of a call plan, as asked for from outside.</summary>
/// <param name="To">A <see cref="Destination"/>: what it is, such as a user, a group, a menu or a number outside, is what the step does.</param>
/// <param name="Seconds">How long it rings at most, where it does: 5 to 600. What the platform answers is the end of the plan.</param>
public sealed record PlanStepConfig(string To, int Seconds = 20);

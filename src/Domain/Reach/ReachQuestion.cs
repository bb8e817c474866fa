namespace Softswitch.Domain.Reach;

/// <summary>What would become of a call of a user, asked without one (SPEC K5).</summary>
/// <param name="Model">Null for a user without settings.</param>
/// <param name="Local">The time by the clock on the wall of the tenant.</param>
/// <param name="Now">The same time.</param>
public sealed record ReachQuestion(ReachModel? Model, ReachCaller Caller, DateTime Local, DateTimeOffset Now)
{
    public ReachDecision Answer() => ReachEvaluator.Decide(Model, Caller, Local, Now);
}

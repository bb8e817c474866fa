using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Services;

/// <summary>Tells the caller something and takes what he keys; what that means is for the route to say.</summary>
internal static class QuestionService
{
    public static ServiceStep Ask(ServicePlan plan, CallerQuestion question)
    {
        plan.Play(question.Sounds);
        return (question.Rules is { } rules ? plan.Collect(rules) : plan).Step();
    }

    public static ServiceStep Next(ServiceState state, CallInput input) =>
        state.Service.Question is { To: not null }
            ? new ServiceStep(state, [], Keyed: input is CallInput.Collected collected ? collected.Digits : "")
            : ServiceStep.Over(state);
}

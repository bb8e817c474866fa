using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Says what it is, then sends back what it hears until the caller hangs up.</summary>
internal static class EchoService
{
    public static ServiceStep Begin(ServicePlan plan) => plan.Play(plan.Prompt(PromptId.EchoTest)).Step();

    public static ServiceStep Next(ServicePlan plan, ServiceState state) =>
        state.Round == 0 ? plan.NextRound().Echo().Step() : ServiceStep.Nothing(state);
}

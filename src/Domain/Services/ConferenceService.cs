using Softswitch.Domain.Calls;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Takes everybody who calls into one room.</summary>
internal static class ConferenceService
{
    public static ServiceStep Begin(ServicePlan plan, CallService service) => service.Records
        ? plan.Play(plan.Prompt(PromptId.ConferenceWelcome), plan.Prompt(PromptId.CallIsRecorded)).Step()
        : plan.Play(plan.Prompt(PromptId.ConferenceWelcome)).Step();

    public static ServiceStep Next(ServicePlan plan, ServiceState state, CallInput input) => input switch
    {
        CallInput.Played when state.Round == 0 => plan.NextRound().Mix(state.Service.Extension.Value, records: state.Service.Records).Step(),
        CallInput.Mixed { IsIn: true } => ServiceStep.Nothing(state),
        CallInput.Mixed => plan.Play(plan.Prompt(PromptId.ConferenceFull)).Step(),
        _ => ServiceStep.Over(state),
    };
}

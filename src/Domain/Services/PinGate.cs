using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Lets nobody into a service who does not key its PIN. Three attempts, then the call ends.</summary>
internal static class PinGate
{
    private const int Attempts = 3;
    private const int LongestEntry = 20;

    private static readonly DigitRules Rules = new(MaxLength: LongestEntry);

    public static ServiceStep Ask(ServicePlan plan, CallService service) =>
        plan.Play(plan.Prompt(service.Kind == ServiceKind.Conference ? PromptId.ConferencePassword : PromptId.EnterPin), plan.Prompt(PromptId.FinishWithHash))
            .Collect(Rules).Step();

    /// <summary>Null when the caller may go in.</summary>
    public static ServiceStep? Next(ServicePlan plan, ServiceState state, CallInput input) => input switch
    {
        CallInput.Collected collected when string.Equals(collected.Digits, state.Service.Pin, StringComparison.Ordinal) => null,
        CallInput.Collected when state.Round + 1 < Attempts => plan.NextRound().Play(plan.Prompt(PromptId.PinWrong)).Collect(Rules).Step(),
        _ => ServiceStep.Over(state),
    };
}

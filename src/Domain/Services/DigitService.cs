using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Asks for digits and says them, until nothing is keyed any more.</summary>
internal static class DigitService
{
    private const int Rounds = 20;

    private static readonly DigitRules Rules = new(MaxLength: 20);

    public static ServiceStep Ask(ServicePlan plan) =>
        plan.Play(plan.Prompt(PromptId.EnterExtension), plan.Prompt(PromptId.FinishWithHash)).Collect(Rules).Step();

    public static ServiceStep Next(ServicePlan plan, ServiceState state, CallInput input) => input switch
    {
        CallInput.Collected { Digits.Length: > 0 } collected when state.Round < Rounds =>
            plan.NextRound().Play(plan.Say(new SayItem.Digits(collected.Digits))).Collect(Rules).Step(),
        CallInput.Collected => plan.Play(plan.Prompt(PromptId.Goodbye)).Step(),
        _ => ServiceStep.Over(state),
    };
}

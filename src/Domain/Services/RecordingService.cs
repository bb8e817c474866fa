using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Records what the caller says and plays it back to him.</summary>
internal static class RecordingService
{
    private const int BeepMs = 500;
    private const string Name = "message";

    private static readonly RecordingRules Rules = new(MaxSeconds: 120, SilenceSeconds: 5);

    public static ServiceStep Begin(ServicePlan plan) =>
        plan.Play(plan.Prompt(PromptId.SpeakAfterTone), plan.Tone(CallTone.Beep, BeepMs)).Step();

    public static ServiceStep Next(ServicePlan plan, ServiceState state, CallInput input) => input switch
    {
        CallInput.Played when state.Round == 0 => plan.NextRound().Record(Name, Rules).Step(),
        CallInput.Recorded { Milliseconds: > 0 } => plan.Play(new Sound.Recording(Name), plan.Prompt(PromptId.Goodbye)).Step(),
        CallInput.Recorded => plan.Play(plan.Prompt(PromptId.RecordingEmpty)).Step(),
        _ => ServiceStep.Over(state),
    };
}

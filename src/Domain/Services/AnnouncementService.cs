using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Plays a sound to its end; or tells the caller something and takes what he keys, of which the route says what it means.</summary>
internal static class AnnouncementService
{
    public static ServiceStep Begin(ServicePlan plan, CallService service)
    {
        if (service.Question is not { } question)
            return plan.Play(service.Sound is { } sound ? new Sound.File(sound) : plan.Prompt(PromptId.Welcome)).Step();
        plan.Play(question.Sounds);
        return (question.Rules is { } rules ? plan.Collect(rules) : plan).Step();
    }

    public static ServiceStep Next(ServiceState state, CallInput input) => state.Service.Question is { To: not null }
        ? new ServiceStep(state, [], Keyed: input is CallInput.Collected collected ? collected.Digits : "")
        : ServiceStep.Over(state);
}

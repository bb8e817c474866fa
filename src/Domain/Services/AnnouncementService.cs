using System.Globalization;
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

    public static ServiceStep Next(ServicePlan plan, ServiceState state, CallInput input) => state.Service.Question switch
    {
        { Record: { } rules } when input is CallInput.Played => plan.Record(CallerQuestion.Recording, rules).Step(),
        { To: not null } => new ServiceStep(state, [], Keyed: Answer(state.Service.Question!, input)),
        _ => ServiceStep.Over(state),
    };

    // A recording that could not be kept is none.
    private static string Answer(CallerQuestion question, CallInput input) => input switch
    {
        CallInput.Collected collected => question.Rules is { KeepsEnd: true } ? $"{collected.Digits}{collected.Key}" : collected.Digits,
        CallInput.Recorded { Stop: not RecordingStop.Failed, Milliseconds: > 0 } recorded => recorded.Milliseconds.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}

using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>
/// Lets a supervisor hear the talks of an agent whose extension he keys, now and the ones after: 1 listen, 2 whisper to the agent, 3 wait for
/// the next call. The agent is told (SPEC C6).
/// </summary>
internal static class ListeningService
{
    private const int Attempts = 3;

    private static readonly DigitRules Extension = new(MinLength: ExtensionNumber.MinLength, MaxLength: ExtensionNumber.MaxLength);

    // Without a key it is time to look what became of the talk.
    private static readonly DigitRules Waiting = new(FirstDigitMs: 2_000, BargesIn: false);
    private static readonly DigitRules Hearing = new(FirstDigitMs: 4_000, BargesIn: false);

    public static ServiceStep Begin(ServicePlan plan) =>
        plan.Play(plan.Prompt(PromptId.EnterListenExtension), plan.Prompt(PromptId.FinishWithHash)).Collect(Extension).Step();

    public static ServiceStep Next(ServicePlan plan, ServiceState state, CallInput input) => (input, state.Listening) switch
    {
        (CallInput.Collected collected, null) => Choose(plan, state, collected),
        (CallInput.Collected { Digits: "1" }, { Talk: { } } listening) => Enter(plan, listening with { Whispers = false }),
        (CallInput.Collected { Digits: "2" }, { Talk: { } } listening) => Enter(plan, listening with { Whispers = true }),
        (CallInput.Collected { Digits: "3" }, { Talk: { } talk } listening) => Wait(plan.Unmix(), listening with { Talk = null, Passed = talk.Room }),
        (CallInput.Collected, { } listening) => Search(state, listening),
        (CallInput.TalkFound found, { } listening) => Take(plan, listening, found.Seat),
        _ => ServiceStep.Nothing(state),
    };

    private static ServiceStep Choose(ServicePlan plan, ServiceState state, CallInput.Collected collected)
    {
        if (ExtensionNumber.TryParse(collected.Digits, out var agent))
            return Search(state, new ListeningState(agent));
        return state.Round + 1 < Attempts ? Begin(plan.NextRound()) : ServiceStep.Over(state);
    }

    // What is waited for until the answer comes is nothing.
    private static ServiceStep Search(ServiceState state, ListeningState listening) =>
        new(state with { Listening = listening }, [], Search: listening.Agent);

    private static ServiceStep Take(ServicePlan plan, ListeningState listening, TalkSeat? talk) => talk switch
    {
        null when listening.Talk is not null => Wait(plan.Unmix(), listening with { Talk = null }),
        null when !listening.IsWaiting => Wait(plan, listening),
        null => Again(plan, listening),
        _ when talk == listening.Talk || talk.Room == listening.Passed => Again(plan, listening),
        _ => Enter(plan, listening with { Talk = talk }),
    };

    private static ServiceStep Enter(ServicePlan plan, ListeningState listening)
    {
        var (role, prompt) = listening.Whispers ? (MixRole.Whisperer, PromptId.WhisperMode) : (MixRole.Listener, PromptId.ListenMode);
        return Again(plan.Play(plan.Prompt(prompt)).Mix(listening.Talk!.Room, role, listening.Talk.Agent), listening with { IsWaiting = false });
    }

    private static ServiceStep Wait(ServicePlan plan, ListeningState listening) =>
        Again(plan.PlayOverAndOver(plan.Prompt(PromptId.ListenWaiting), new Sound.Music()), listening with { IsWaiting = true });

    private static ServiceStep Again(ServicePlan plan, ListeningState listening) =>
        plan.Remember(listening).Collect(listening.Talk is null ? Waiting : Hearing).Step();
}

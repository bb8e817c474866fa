using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Calls;

/// <summary>
/// A talk that somebody listens to goes through a room. Who listens says so again and again; when nobody does any more the two talk to
/// each other as before.
/// </summary>
public static class CallOverhearing
{
    /// <summary>How long it is believed that somebody still listens.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The room of a talk at its gateway.</summary>
    public static string RoomOf(CallState state) => $"talk-{state.Offer!.Call}";

    internal static CallTransition Take(CallState state, CallInput.Overheard overheard)
    {
        var patience = new CallEffect.StartTimer(CallTimer.Overhearing, Patience);
        if (state.Partner is not { } partner || state.PeerOf(overheard.Agent) is null)
            return CallTransition.Ignored(state);
        if (state.IsOverheard)
            return CallTransition.Taken(state, patience);
        var next = state with { IsAdapted = true, IsOverheard = true, Jobs = state.Jobs + 3 };
        ImmutableArray<CallEffect> effects =
        [
            Enter(state, LegId.Caller, 1),
            Enter(state, partner, 2),
            Order(new LegCommand.Play(overheard.Agent, next.Jobs, [Warning(overheard.Language)])),
            patience,
        ];
        return CallTransition.Taken(next, [.. state.IsAdapted ? effects : effects.Insert(0, Order(new LegCommand.Adapt(LegId.Caller, partner)))]);
    }

    /// <summary>Nobody listens any more, or cannot.</summary>
    internal static CallTransition End(CallState state) => state is { IsOverheard: true, Partner: { } partner }
        ? CallTransition.Taken(
            state with { IsOverheard = false },
            new CallEffect.StopTimer(CallTimer.Overhearing),
            Order(new LegCommand.Unmix(LegId.Caller)),
            Order(new LegCommand.Unmix(partner)),
            Order(new LegCommand.Bridge(LegId.Caller, partner)))
        : CallTransition.Ignored(state);

    private static CallEffect.Command Enter(CallState state, LegId leg, int job) =>
        Order(new LegCommand.Mix(leg, state.Jobs + job, RoomOf(state), MixRole.Talker));

    private static Sound.Say Warning(string language) =>
        new([new SayItem.Prompt(PromptId.SupervisorListens, [])], SpeechLanguages.Choose(language));

    private static CallEffect.Command Order(LegCommand command) => new(command);
}

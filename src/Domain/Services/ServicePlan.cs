using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Numbers the commands of one step, and knows how the service speaks.</summary>
internal sealed class ServicePlan(ServiceState before)
{
    private readonly List<LegCommand> _commands = [];
    private ServiceState _state = before;

    private SpeechLanguage Language { get; } = SpeechLanguages.Choose(before.Service.Language);

    public Sound Prompt(PromptId prompt, params ImmutableArray<SayItem> values) => Say(new SayItem.Prompt(prompt, values));

    public Sound Say(params ImmutableArray<SayItem> items) => new Sound.Say(items, Language);

    public Sound Tone(CallTone tone, int milliseconds) => new Sound.Tone(tone, _state.Service.Country, milliseconds);

    public ServicePlan Play(params ImmutableArray<Sound> sounds) => Give(job => new LegCommand.Play(LegId.Caller, job, sounds));

    public ServicePlan PlayOverAndOver(params ImmutableArray<Sound> sounds) =>
        Give(job => new LegCommand.Play(LegId.Caller, job, sounds, Repeats: true));

    public ServicePlan Collect(DigitRules rules) => Give(job => new LegCommand.Collect(LegId.Caller, job, rules));

    public ServicePlan Record(string name, RecordingRules rules) => Give(job => new LegCommand.Record(LegId.Caller, job, name, rules));

    public ServicePlan Mix(string room, MixRole role = MixRole.Member, LegId? to = null, bool records = false) =>
        Give(job => new LegCommand.Mix(LegId.Caller, job, room, role, to, records));

    public ServicePlan Unmix()
    {
        _commands.Add(new LegCommand.Unmix(LegId.Caller));
        return this;
    }

    public ServicePlan Remember(ListeningState listening)
    {
        _state = _state with { Listening = listening };
        return this;
    }

    public ServicePlan Echo()
    {
        _commands.Add(new LegCommand.Bridge(LegId.Caller, LegId.Caller));
        return this;
    }

    public ServicePlan NextRound()
    {
        _state = _state with { Round = _state.Round + 1 };
        return this;
    }

    /// <summary>The step; it goes on at the end of the last job given.</summary>
    public ServiceStep Step() => new(_state with { Awaited = _state.Job }, [.. _commands]);

    private ServicePlan Give(Func<int, LegCommand> command)
    {
        _state = _state with { Job = _state.Job + 1 };
        _commands.Add(command(_state.Job));
        return this;
    }
}

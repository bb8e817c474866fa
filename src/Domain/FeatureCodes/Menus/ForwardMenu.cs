using System.Globalization;
using Softswitch.Domain.Media;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>
/// Sets where the calls of the user go (SPEC P6): 1 all, 2 when busy, 3 without an answer, 4 to hear what is set, 0 to forward none. What is set
/// here is what the phone would set: it goes before the profile.
/// </summary>
public static class ForwardMenu
{
    private const string Always = "1";
    private const string Busy = "2";
    private const string NoAnswer = "3";
    private const string Hear = "4";
    private const string None = "0";

    private const int LongestNumber = 20;
    private const int SecondsDigits = 3;

    public static PhoneMenuTurn Begin(SpeechLanguage language) => Ask(new PhoneMenuState(FeatureCode.ForwardMenu, language), new PhoneMenuVoice(language));

    /// <param name="set">What is set now; null for nothing.</param>
    public static PhoneMenuTurn Next(PhoneMenuState state, string keyed, PhoneForwardConfig? set)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return state.Step switch
        {
            PhoneMenuStep.Choice => Choose(state, keyed, set, voice),
            PhoneMenuStep.Number when Destination.TryParse(keyed, out _) => Numbered(state with { Number = keyed, Tries = 0 }, set, voice),
            PhoneMenuStep.Number => voice.Again(state, LongestNumber, voice.Say(PromptId.ForwardNotAllowed), voice.Say(PromptId.EnterForwardNumber)),
            _ when Seconds(keyed) is { } seconds => Set((set ?? new PhoneForwardConfig()) with { NoAnswer = state.Number, NoAnswerAfter = seconds }, NoAnswer, voice),
            _ => voice.Again(state, SecondsDigits, voice.Say(PromptId.InvalidChoice), voice.Say(PromptId.EnterForwardSeconds)),
        };
    }

    private static PhoneMenuTurn Ask(PhoneMenuState state, PhoneMenuVoice voice, params ImmutableArray<Sound> before) =>
        PhoneMenuVoice.Ask(state, 1, [.. before, voice.Say(PromptId.ForwardMenu)]);

    private static PhoneMenuTurn Choose(PhoneMenuState state, string keyed, PhoneForwardConfig? set, PhoneMenuVoice voice) => keyed switch
    {
        Always or Busy or NoAnswer =>
            PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.Number, Choice = keyed, Tries = 0 }, LongestNumber, voice.Say(PromptId.EnterForwardNumber)),
        Hear => Ask(state, voice, Told(set, voice)),
        None => voice.End(voice.Say(PromptId.NotForwarded), new PhoneOrder.Forward(null)),
        _ => voice.Again(state, 1, voice.Say(PromptId.InvalidChoice), voice.Say(PromptId.ForwardMenu)),
    };

    private static PhoneMenuTurn Numbered(PhoneMenuState state, PhoneForwardConfig? set, PhoneMenuVoice voice) => state.Choice switch
    {
        Always => Set((set ?? new PhoneForwardConfig()) with { Always = state.Number }, Always, voice),
        Busy => Set((set ?? new PhoneForwardConfig()) with { Busy = state.Number }, Busy, voice),
        _ => PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.Seconds }, SecondsDigits, voice.Say(PromptId.EnterForwardSeconds)),
    };

    private static PhoneMenuTurn Set(PhoneForwardConfig set, string choice, PhoneMenuVoice voice) => voice.End(Told(set, choice, voice)!, new PhoneOrder.Forward(set));

    private static ImmutableArray<Sound> Told(PhoneForwardConfig? set, PhoneMenuVoice voice)
    {
        ImmutableArray<string> choices = [Always, Busy, NoAnswer];
        ImmutableArray<Sound> told = set is null ? [] : [.. choices.Select(choice => Told(set, choice, voice)).OfType<Sound>()];
        return told.IsEmpty ? [voice.Say(PromptId.NotForwarded)] : told;
    }

    private static Sound? Told(PhoneForwardConfig set, string choice, PhoneMenuVoice voice) => choice switch
    {
        Always when set.Always is { } to => voice.Say(PromptId.ForwardedAlways, new SayItem.Digits(to)),
        Busy when set.Busy is { } to => voice.Say(PromptId.ForwardedBusy, new SayItem.Digits(to)),
        NoAnswer when set.NoAnswer is { } to => voice.Say(
            PromptId.ForwardedNoAnswer,
            new SayItem.Duration(TimeSpan.FromSeconds(set.NoAnswerAfter ?? ReachDefaults.NoAnswerAfter)),
            new SayItem.Digits(to)),
        _ => null,
    };

    private static int? Seconds(string keyed) =>
        int.TryParse(keyed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= ReachRules.ShortestNoAnswer and <= ReachRules.LongestNoAnswer ? seconds : null;
}

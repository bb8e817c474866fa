using System.Globalization;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>Records a sound of the tenant under a number (SPEC V2): it is heard with 1, kept with 2 and recorded again with 3.</summary>
public static class RecordMenu
{
    private const string Hear = "1";
    private const string Keep = "2";
    private const string Again = "3";

    private const int NumberDigits = 4;
    private const int MostTakes = 10;
    private const int BeepMs = 500;

    private static readonly RecordingRules Rules = new(MaxSeconds: 120, SilenceSeconds: 10);

    /// <param name="number">What was dialled, where that is the number of a recording; null to ask for it.</param>
    /// <param name="country">Whose tones are heard.</param>
    public static PhoneMenuTurn Begin(string? number, CallId call, string country, SpeechLanguage language)
    {
        var voice = new PhoneMenuVoice(language);
        var state = new PhoneMenuState(FeatureCode.RecordPrompt, language, PhoneMenuStep.RecordingNumber);
        return number is null
            ? PhoneMenuVoice.Ask(state, NumberDigits, voice.Say(PromptId.EnterRecordingNumber))
            : Speak(state with { Number = number }, call, country, voice);
    }

    /// <param name="keyed">Of what was recorded, its length in ms; empty for nothing.</param>
    public static PhoneMenuTurn Next(PhoneMenuState state, string keyed, CallId call, string country)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return state.Step switch
        {
            PhoneMenuStep.RecordingNumber when RecordedPrompt.IsNumber(keyed) => Speak(state with { Number = keyed }, call, country, voice),
            PhoneMenuStep.RecordingNumber => voice.Again(state, NumberDigits, voice.Say(PromptId.InvalidChoice), voice.Say(PromptId.EnterRecordingNumber)),
            PhoneMenuStep.Recording when Length(keyed) is { } ms =>
                PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.RecordingChoice, Milliseconds = ms, Tries = 0 }, 1, voice.Say(PromptId.RecordingMenu)),
            PhoneMenuStep.Recording => Speak(state, call, country, voice, voice.Say(PromptId.RecordingEmpty)),
            _ => Choose(state, keyed, call, country, voice),
        };
    }

    private static PhoneMenuTurn Choose(PhoneMenuState state, string keyed, CallId call, string country, PhoneMenuVoice voice) => keyed switch
    {
        Hear => PhoneMenuVoice.Ask(state with { Tries = 0 }, 1, new Sound.Recording(CallerQuestion.Recording), voice.Say(PromptId.RecordingMenu)),
        Keep => voice.End(
            voice.Say(PromptId.RecordingStoredAs, new SayItem.Digits(state.Number)),
            new PhoneOrder.KeepRecording(state.Number, RecordedPrompt.IdOf(call, state.Takes), state.Milliseconds, state.Language)),
        Again => Speak(state, call, country, voice),
        _ => voice.Again(state, 1, voice.Say(PromptId.InvalidChoice), voice.Say(PromptId.RecordingMenu)),
    };

    private static PhoneMenuTurn Speak(PhoneMenuState state, CallId call, string country, PhoneMenuVoice voice, params ImmutableArray<Sound> before)
    {
        if (state.Takes == MostTakes)
            return voice.End(voice.Say(PromptId.TooManyAttempts));
        var next = state with { Step = PhoneMenuStep.Recording, Takes = state.Takes + 1, Tries = 0 };
        ImmutableArray<Sound> heard = [.. before, voice.Say(PromptId.SpeakAfterTone), new Sound.Tone(CallTone.Beep, country, BeepMs)];
        return new PhoneMenuTurn(heard, null, next, Record: Rules with { Sound = RecordedPrompt.IdOf(call, next.Takes) });
    }

    private static int? Length(string told) =>
        int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms > 0 ? ms : null;
}

using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>Changes the PIN of who calls (SPEC D2, T3): the old one, but where it is the first, and the new one twice.</summary>
public static class PinMenu
{
    /// <param name="isInitial">The PIN is the one that everybody begins with: it is no secret.</param>
    public static PhoneMenuTurn Begin(bool isInitial, SpeechLanguage language)
    {
        var voice = new PhoneMenuVoice(language);
        var state = new PhoneMenuState(FeatureCode.ChangePin, language, isInitial ? PhoneMenuStep.NewPin : PhoneMenuStep.OldPin);
        return isInitial
            ? PhoneMenuVoice.Ask(state, PinRules.MaxLength, voice.Say(PromptId.PinMustChange), voice.Say(PromptId.EnterNewPin))
            : PhoneMenuVoice.Ask(state, PinRules.MaxLength, voice.Say(PromptId.EnterPin));
    }

    /// <summary>The old PIN was keyed, and looked at.</summary>
    public static PhoneMenuTurn Checked(PhoneMenuState state, PinVerdict verdict)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return verdict switch
        {
            PinVerdict.Right => PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.NewPin, Tries = 0 }, PinRules.MaxLength, voice.Say(PromptId.EnterNewPin)),
            PinVerdict.Wrong => voice.Again(state, PinRules.MaxLength, voice.Say(PromptId.PinWrong), voice.Say(PromptId.EnterPin)),
            _ => voice.Refuse(PromptId.PinBlocked),
        };
    }

    /// <summary>A new PIN was keyed, for the first time or again.</summary>
    /// <param name="extension">Of who calls.</param>
    public static PhoneMenuTurn Next(PhoneMenuState state, string keyed, string extension)
    {
        var voice = new PhoneMenuVoice(state.Language);
        if (state.Step == PhoneMenuStep.RepeatPin)
        {
            return keyed == state.Number
                ? voice.End(voice.Say(PromptId.PinChanged), new PhoneOrder.ChangePin(keyed))
                : Anew(state with { Step = PhoneMenuStep.NewPin, Number = "" }, voice, voice.Say(PromptId.PinsDiffer));
        }

        return Refusal(keyed, extension) switch
        {
            "format" => Anew(state, voice, voice.Say(PromptId.PinLength, new SayItem.Number(PinRules.MinLength))),
            not null => Anew(state, voice, voice.Say(PromptId.PinTooSimple)),
            _ => PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.RepeatPin, Number = keyed }, PinRules.MaxLength, voice.Say(PromptId.RepeatNewPin)),
        };
    }

    private static PhoneMenuTurn Anew(PhoneMenuState state, PhoneMenuVoice voice, Media.Sound why) =>
        voice.Again(state, PinRules.MaxLength, why, voice.Say(PromptId.EnterNewPin));

    // The PIN that must be changed is none to change it to.
    private static string? Refusal(string pin, string extension)
    {
        var errors = new FieldErrors();
        PinRules.Check(errors, "pin", pin, extension);
        errors.Require(pin != PinRules.Initial, "pin", "weak", "it must be changed");
        return errors.ToImmutable().FirstOrDefault()?.Rule;
    }
}

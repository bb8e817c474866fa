using Softswitch.Domain.Numbers;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>Who calls a system extension from outside says who he is (SPEC X8): extension and PIN. Three attempts, then the call ends.</summary>
public static class LoginMenu
{
    /// <param name="code">What he comes to then.</param>
    public static PhoneMenuTurn Begin(FeatureCode code, SpeechLanguage language)
    {
        var voice = new PhoneMenuVoice(language);
        return PhoneMenuVoice.Ask(
            new PhoneMenuState(code, language, PhoneMenuStep.LoginExtension), ExtensionNumber.MaxLength, voice.Say(PromptId.EnterOwnExtension));
    }

    /// <summary>The PIN is asked for whatever the extension is: nobody learns here which there are.</summary>
    public static PhoneMenuTurn Named(PhoneMenuState state, string keyed)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.LoginPin, Number = keyed }, PinRules.MaxLength, voice.Say(PromptId.EnterPin));
    }

    /// <summary>Null when he may go on.</summary>
    public static PhoneMenuTurn? Checked(PhoneMenuState state, PinVerdict verdict)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return verdict switch
        {
            PinVerdict.Right => null,
            PinVerdict.Wrong => voice.Again(
                state with { Step = PhoneMenuStep.LoginExtension, Number = "" },
                ExtensionNumber.MaxLength,
                voice.Say(PromptId.PinWrong),
                voice.Say(PromptId.EnterOwnExtension)),
            _ => voice.Refuse(PromptId.PinBlocked),
        };
    }
}

using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>How telephone menus speak: in one language, and three times at most about the same.</summary>
internal sealed class PhoneMenuVoice(SpeechLanguage language)
{
    private const int Attempts = 3;

    public Sound Say(PromptId prompt, params ImmutableArray<SayItem> values) => new Sound.Say([new SayItem.Prompt(prompt, values)], language);

    /// <summary>Asks for a number of at most so many digits. Whoever ends it with a hash shall not answer the next question with it.</summary>
    public static PhoneMenuTurn Ask(PhoneMenuState state, int digits, params ImmutableArray<Sound> sounds) =>
        new(sounds, new DigitRules(MaxLength: digits + 1, FirstDigitMs: 8_000), state);

    /// <summary>Asks the same again, or gives up.</summary>
    public PhoneMenuTurn Again(PhoneMenuState state, int digits, params ImmutableArray<Sound> sounds) => state.Tries + 1 < Attempts
        ? Ask(state with { Tries = state.Tries + 1 }, digits, sounds)
        : End(Say(PromptId.TooManyAttempts));

    public PhoneMenuTurn End(Sound sound, PhoneOrder? order = null) => new([sound, Say(PromptId.Goodbye)], null, null, order);

    public PhoneMenuTurn Refuse(PromptId prompt) => new([Say(prompt)], null, null);
}

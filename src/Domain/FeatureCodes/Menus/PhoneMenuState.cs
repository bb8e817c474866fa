using Softswitch.Domain.Speech;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>How far somebody is in a telephone menu.</summary>
/// <param name="Language">In which he is spoken to.</param>
/// <param name="Choice">What he wants, as he keyed it.</param>
/// <param name="Scheme">The name of the one he chose.</param>
/// <param name="Number">Where he wants his calls to go; the PIN that he wants; the number of his recording; the extension that he says is his.</param>
/// <param name="Tries">How often he gave no good answer to what he is asked now.</param>
/// <param name="Takes">How often he was recorded.</param>
/// <param name="Milliseconds">How long it is what he said last.</param>
public sealed record PhoneMenuState(
    FeatureCode Code,
    SpeechLanguage Language,
    PhoneMenuStep Step = PhoneMenuStep.Choice,
    string Choice = "",
    string Scheme = "",
    string Number = "",
    int Tries = 0,
    int Takes = 0,
    int Milliseconds = 0);

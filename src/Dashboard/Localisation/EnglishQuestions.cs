namespace Softswitch.Dashboard.Localisation;

internal static class EnglishQuestions
{
    public static readonly QuestionTexts Texts = new()
    {
        Code = "Code",
        CodeHint = "Digits, or * for every other",
        Options = "Options",
        Action = "Action",
        Name = "Name",
        Sound = "Sound",
        Digits = "Digits at most",
        TimeoutSeconds = "Seconds for the first key",
        Repeats = "Repeats",
        Greeting = "Greeting",
        GreetingOfMenu = "the names of the options",
        Prompt = "the built-in prompt",
        Receptionist = "Receptionist",
        NoChoice = "Without a choice to",
        NoChoiceHint = "Empty for the receptionist",
        Transfer = "connects",
        TransferAnnounced = "announces and connects",
        ToReceptionist = "connects to the receptionist",
        DialExtension = "lets an extension be keyed",
        Play = "plays a sound, then the menu",
        Repeat = "repeats the menu",
        HangUp = "hangs up",
        Known = "Known callers to",
        Callers = "Numbers of known callers",
        Caller = "Number, or how it begins",
        Pins = "PINs",
        Pin = "PIN",
        Welcome = "Asks for the PIN",
        Fallback = "Said to others",
        OthersTo = "Others to",
        OthersHint = "Empty to hang up",
        FallbackTo = "Without a valid extension to",
        RingsFirst = "Two rings before",
        Green = "While green to",
        Red = "While red to",
        IsRed = "Red",
    };
}

namespace Softswitch.Dashboard.Localisation;

internal static class DutchQuestions
{
    public static readonly QuestionTexts Texts = new()
    {
        Code = "Code",
        CodeHint = "Cijfers, of * voor elke andere",
        Options = "Keuzes",
        Action = "Actie",
        Name = "Naam",
        Sound = "Geluid",
        Digits = "Cijfers hoogstens",
        TimeoutSeconds = "Seconden tot de eerste toets",
        Repeats = "Herhalingen",
        Greeting = "Begroeting",
        GreetingOfMenu = "de namen van de keuzes",
        Prompt = "de ingebouwde tekst",
        Receptionist = "Receptie",
        NoChoice = "Zonder keuze naar",
        NoChoiceHint = "Leeg voor de receptie",
        Transfer = "verbindt door",
        TransferAnnounced = "meldt en verbindt door",
        ToReceptionist = "verbindt door naar de receptie",
        DialExtension = "laat een intern nummer toetsen",
        Play = "speelt een geluid, dan het menu",
        Repeat = "herhaalt het menu",
        HangUp = "hangt op",
        Known = "Bekende bellers naar",
        Callers = "Nummers van bekende bellers",
        Caller = "Nummer, of hoe het begint",
        Pins = "Pincodes",
        Pin = "Pincode",
        Welcome = "Vraagt om de pincode",
        Fallback = "Gezegd tegen anderen",
        OthersTo = "Anderen naar",
        OthersHint = "Leeg om op te hangen",
        FallbackTo = "Zonder geldig intern nummer naar",
        RingsFirst = "Vooraf twee keer overgaan",
        Green = "Op groen naar",
        Red = "Op rood naar",
        IsRed = "Rood",
    };
}

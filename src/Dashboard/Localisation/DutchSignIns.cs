namespace Softswitch.Dashboard.Localisation;

internal static class DutchSignIns
{
    public static readonly SignInTexts Texts = new()
    {
        Title = "Aanmeldingen per telefoon",
        None = "In deze periode heeft niemand zich aangemeld",
        Older = "Oudere aanmeldingen",
        Newest = "Nieuwste aanmeldingen",
        When = "Wanneer",
        Extension = "Extensie",
        Caller = "Beller",
        Login = "Aanmeldcode",
        Password = "Wachtwoord",
        Extra1 = "Extra code 1",
        Extra2 = "Extra code 2",
        User = "Gebruiker",
        Outcome = "Uitkomst",
        Right = "juist",
        Wrong = "onjuist",
        Recorded = "vastgelegd",
        All = "alle",
        Digits = "cijfers hoogstens",
        DigitsHint = "Leeg: wordt niet gevraagd",
        Prompt = "gesproken vraag",
        To = "Eenmaal aangemeld naar",
        ToHint = "Leeg voor de volgende stap van het belplan",
        Attempts = "Pogingen",
        Refused = "Gezegd na de laatste poging",
        RecordsOnly = "Vastleggen wat wordt getoetst zonder het te controleren",
        Users = "Gebruikers",
        UsersHint = "Een wachtwoord dat leeg blijft verandert niet; het wordt nergens getoond.",
    };
}

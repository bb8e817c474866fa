namespace Softswitch.Dashboard.Localisation;

/// <summary>What decisions about calls say, in Dutch. Names that people gave are left as they are: phrases count where they begin or end a sentence.</summary>
internal static class DutchPhrases
{
    public static readonly ImmutableArray<FlowPhrase> All =
    [
        FlowPhrase.Of(@"^rings nobody$", "belt niemand"),
        FlowPhrase.Of(@": rings nobody$", ": belt niemand"),
        FlowPhrase.Of(@"^rings$", "gaat over"),
        FlowPhrase.Of(@": rings$", ": gaat over"),
        FlowPhrase.Of(@"^rings ", "belt "),
        FlowPhrase.Of(@"^calls$", "wordt gebeld"),
        FlowPhrase.Of(@"^always to ", "altijd naar "),
        FlowPhrase.Of(@"^to ", "naar "),
        FlowPhrase.Of(@"^within ", "binnen "),
        FlowPhrase.Of(@"^above ", "boven "),
        FlowPhrase.Of(@": busy$", ": bezettoon"),
        FlowPhrase.Of(@"^outside of all periods: ", "buiten alle perioden: "),
        FlowPhrase.Of(@"^withheld: ", "afgeschermd: "),
        FlowPhrase.Of(@"^(\S+) begins like ", "$1 begint met "),
        FlowPhrase.Of(@"^(\S+) is mobile: ", "$1 is mobiel: "),
        FlowPhrase.Of(@"^(\S+) is in no row: ", "$1 staat in geen rij: "),
        FlowPhrase.Of(@"^Simultaneous: ", "tegelijk: "),
        FlowPhrase.Of(@"^Fixed: ", "van de eerste af: "),
        FlowPhrase.Of(@"^Circular: ", "om de beurt: "),
        FlowPhrase.Of(@"^Uniform: ", "wie het langst geleden aannam eerst: "),
        FlowPhrase.Of(@"^steps: ", "stappen: "),
        FlowPhrase.Of(@"^leads in a circle$", "leidt in een kring"),
        FlowPhrase.Of(@"^led on (\d+) times$", "$1 keer verder geleid"),
        FlowPhrase.Of(@"^its own extension: it is in no scheme", "zijn eigen extensie: het zit in geen schema"),
        FlowPhrase.Of(@"^its own extension: it is not in scheme ", "zijn eigen extensie: het zit niet in schema "),
        FlowPhrase.Of(@"^scheme ", "schema "),
        FlowPhrase.Of(@"\(Week: ", "(week: "),
        FlowPhrase.Of(@"\(Holiday: ", "(feestdag: "),
        FlowPhrase.Of(@"\(Override: by hand until the next change\)", "(met de hand tot de volgende wijziging)"),
        FlowPhrase.Of(@"\(Override: by hand\)", "(met de hand)"),
        FlowPhrase.Of(@"\(None: no row holds\)", "(geen rij geldt)"),
        FlowPhrase.Of(@"\bMonday(?= \d\d:\d\d)", "maandag"),
        FlowPhrase.Of(@"\bTuesday(?= \d\d:\d\d)", "dinsdag"),
        FlowPhrase.Of(@"\bWednesday(?= \d\d:\d\d)", "woensdag"),
        FlowPhrase.Of(@"\bThursday(?= \d\d:\d\d)", "donderdag"),
        FlowPhrase.Of(@"\bFriday(?= \d\d:\d\d)", "vrijdag"),
        FlowPhrase.Of(@"\bSaturday(?= \d\d:\d\d)", "zaterdag"),
        FlowPhrase.Of(@"\bSunday(?= \d\d:\d\d)", "zondag"),
    ];
}

namespace Softswitch.Dashboard.Localisation;

internal static class DutchBlocks
{
    public static readonly BlockTexts Texts = new()
    {
        Title = "Geblokkeerde bellers",
        Hint = "Hun gesprekken worden geweigerd; als lid van een groep gaat de gebruiker gewoon over.",
        None = "Niemand is geblokkeerd",
        All = "Iedereen blokkeren: de gebruiker belt alleen uit",
        Anonymous = "Wie geen nummer toont blokkeren",
        Row = "Bepaalde bellers {0}",
        NewRow = "Nog meer bepaalde bellers",
        Numbers = "Nummer begint met",
        When = "Wanneer",
        Always = "altijd",
        AlwaysHint = "Geen periode: altijd.",
        RemoveRow = "Deze bellers eruit halen",
    };
}

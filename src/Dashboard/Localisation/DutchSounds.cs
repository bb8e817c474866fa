using System.Collections.Frozen;

namespace Softswitch.Dashboard.Localisation;

internal static class DutchSounds
{
    public static readonly SoundTexts Texts = new()
    {
        Title = "Geluiden",
        Add = "Geluid toevoegen",
        File = "Geluidsbestand",
        FileHint = "Ten hoogste {0} MB en {1} minuten. WAV kan altijd; MP3 en andere soorten waar ffmpeg is geïnstalleerd.",
        Name = "Naam",
        NameHint = "Zonder naam krijgt het geluid die van het bestand.",
        Language = "Taal",
        AnyLanguage = "Maakt niet uit",
        Send = "Uploaden",
        Length = "Lengte",
        Source = "Gemaakt van",
        UsedBy = "Gebruikt door",
        Unused = "nergens",
        Listen = "Beluisteren",
        Change = "Wijzigen",
        Save = "Opslaan",
        Delete = "Verwijderen",
        None = "Er zijn nog geen geluiden",
        Added = "Het geluid is toegevoegd.",
        Changed = "Het geluid is gewijzigd.",
        Deleted = "Het geluid is verwijderd.",
        Prompt = "melding",
        Music = "muziek",
        Service = "dienst",
        Languages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["de"] = "Duits",
            ["en"] = "Engels",
            ["es"] = "Spaans",
            ["fr"] = "Frans",
            ["lv"] = "Lets",
            ["nl"] = "Nederlands",
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Refusals = new SoundRefusalTexts
        {
            TooLarge = "Het bestand is groter dan mag.",
            FileMissing = "Kies een geluidsbestand.",
            Empty = "Er zit geen geluid in het bestand.",
            NotReadable = "Dit bestand kan niet als geluid worden gelezen.",
            Cut = "Het bestand is niet heel: het einde ontbreekt.",
            TooLong = "Het geluid duurt te lang.",
            NoRoom = "De klant heeft al zo veel geluiden als mag.",
            BadName = "Deze naam kan niet: 1 tot 100 tekens.",
            BadLanguage = "Deze taal wordt niet gesproken.",
            InUse = "Dit geluid is in gebruik; geef eerst een ander geluid aan wat het gebruikt.",
            ChangedMeanwhile = "Iemand anders heeft dit geluid intussen gewijzigd. Kijk hoe het nu is en probeer het opnieuw.",
            Gone = "Dit geluid is er niet meer.",
            Busy = "Er worden op dit moment te veel geluiden verwerkt. Probeer het zo meteen opnieuw.",
            Other = "Dat is niet toegestaan.",
        },
    };
}

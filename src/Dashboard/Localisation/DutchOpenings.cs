namespace Softswitch.Dashboard.Localisation;

internal static class DutchOpenings
{
    public static readonly OpeningTexts Texts = new()
    {
        Open = "Als er iemand is, naar",
        Closed = "Buiten de tijden",
        Holiday = "Op feestdagen",
        Vacation = "In vakanties",
        ClosedTo = "Naar",
        ClosedSound = "Of afspelen en ophangen",
        NoSound = "niets",
        AsOutside = "Laat beide leeg voor hetzelfde als buiten de tijden",
        Availability = "Open",
        Hours = "Tijden",
        HoursHint = "Zonder tijden is er altijd iemand. De tijden zijn die van {0}.",
        PublicHolidays = "Feestdagen",
        AllPublicHolidays = "Alle feestdagen",
        Vacations = "Vakanties",
        Description = "Omschrijving",
        From = "Van",
        Until = "Tot",
        EachYear = "Elk jaar",
        Registered = "Zolang aangemeld naar",
        Otherwise = "Anders naar",
        Channels = "Kanalen",
        Channel = "Kanaal",
        ChannelsHint = "Zolang geen ervan is aangemeld, gaan gesprekken de andere kant op.",
        NightTo = "'s Nachts naar",
        State = "Nachtstand",
        AlwaysOff = "Ook 's nachts gebeld",
        AlwaysOn = "Ook overdag elders",
        Extension = "Extensie",
        Availabilities = [new("ByHours", "volgens de tijden"), new("Always", "altijd"), new("Never", "nooit")],
        States = [new("Off", "uit"), new("On", "aan"), new("Automatic", "volgens de tijden")],
    };
}

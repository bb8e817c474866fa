namespace Softswitch.Dashboard.Localisation;

internal static class DutchSwitches
{
    public static readonly SwitchTexts Texts = new()
    {
        RoutesHint = "Beide leeg voor een die alleen geschakeld wordt",
        OnGreen = "Bij groen",
        OnRed = "Bij rood",
        Action = "Actie",
        ActivatePlan = "maakt een nummerplan actief",
        SetAvailability = "opent of sluit een tijdfilter",
        SetNightMode = "zet de nachtstand",
        SwitchIndicator = "schakelt een andere indicator",
        Scheme = "Schema",
        Plan = "Plan",
        PlanHint = "Bij een plan: schema en nummer, zonder nummer beslist de planning weer. Bij al het andere: de extensie en hoe die moet staan.",
        Extension = "Extensie",
        Availability = "Tijdfilter open",
        NightMode = "Nachtstand",
        Side = "Indicator",
        Green = "groen",
        Red = "rood",
        User = "Belt als gebruiker",
        UserHint = "Extensie van een gebruiker: zijn rechten en zijn nummer gelden",
        Pin = "Pincode",
        Seconds = "Seconden kiestoon",
        Callers = "Zonder pincode binnengelaten",
        CallersHint = "Nummers zijn na te bootsen: laat het leeg om iedereen de pincode te laten toetsen.",
        Use = "Beschikbaar",
        UseHint = "Niets aangevinkt: overal.",
        Numbers = "voor nummers",
        Extensions = "door het te kiezen",
        Steps = "als stap van andere plannen",
        Destinations = "voor menu's en al het andere dat gesprekken leidt",
        Simple = "eenvoudig",
    };
}

namespace Softswitch.Dashboard.Localisation;

internal static class DutchPrivacies
{
    public static readonly PrivacyTexts Texts = new()
    {
        Title = "Privacy",
        Intro = "Wie de gesprekken van anderen mag aannemen, zien en beluisteren. Rechten van meerdere groepen tellen op; over de eigen extensie heeft ieder alle rechten.",
        New = "Nieuwe groep",
        None = "Er zijn geen privacygroepen: niemand ziet iets van anderen",
        BackToList = "Terug naar alle groepen",
        Description = "Omschrijving",
        Members = "Leden",
        Everybody = "iedereen",
        EverybodyTick = "Iedereen, ook wie er nog bij komt",
        Rights = "Rechten over extensies",
        RightsHint = "Een extensie van een persoon, een groep of wat dan ook; * voor alle, ook die er nog bij komen.",
        Extension = "Extensie",
        AllExtensions = "alle extensies",
        Pickup = "aannemen",
        Parked = "terughalen",
        Presence = "lampje",
        Notifications = "zien wie belt",
        Listen = "meeluisteren",
        Seconds = "te zien na seconden",
        Sure = "De leden verliezen de rechten die zij hierdoor hebben.",
    };
}

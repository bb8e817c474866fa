namespace Softswitch.Dashboard.Localisation;

internal static class EnglishOpenings
{
    public static readonly OpeningTexts Texts = new()
    {
        Open = "While somebody is there, to",
        Closed = "Outside hours",
        Holiday = "On public holidays",
        Vacation = "In vacations",
        ClosedTo = "To",
        ClosedSound = "Or play and hang up",
        NoSound = "nothing",
        AsOutside = "Leave both empty for the same as outside hours",
        Availability = "Open",
        Hours = "Hours",
        HoursHint = "Without any, somebody is always there. Times are those of {0}.",
        PublicHolidays = "Public holidays",
        AllPublicHolidays = "All public holidays",
        Vacations = "Vacations",
        Description = "Description",
        From = "From",
        Until = "Until",
        EachYear = "Each year",
        Registered = "While registered to",
        Otherwise = "Otherwise to",
        Channels = "Channels",
        Channel = "Channel",
        ChannelsHint = "While none of them is registered, calls go the other way.",
        NightTo = "By night to",
        State = "Night mode",
        AlwaysOff = "Called by night too",
        AlwaysOn = "Elsewhere by day too",
        Extension = "Extension",
        Availabilities = [new("ByHours", "by the hours"), new("Always", "always"), new("Never", "never")],
        States = [new("Off", "off"), new("On", "on"), new("Automatic", "by the hours")],
    };
}

using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the forms of time filters, back-up routes and the night mode, in one language.</summary>
public sealed record OpeningTexts
{
    public required string Open { get; init; }

    public required string Closed { get; init; }

    public required string Holiday { get; init; }

    public required string Vacation { get; init; }

    public required string ClosedTo { get; init; }

    public required string ClosedSound { get; init; }

    public required string NoSound { get; init; }

    public required string AsOutside { get; init; }

    public required string Availability { get; init; }

    public required string Hours { get; init; }

    /// <summary>With a place for the time zone.</summary>
    public required string HoursHint { get; init; }

    public required string PublicHolidays { get; init; }

    public required string AllPublicHolidays { get; init; }

    public required string Vacations { get; init; }

    public required string Description { get; init; }

    public required string From { get; init; }

    public required string Until { get; init; }

    public required string EachYear { get; init; }

    public required string Registered { get; init; }

    public required string Otherwise { get; init; }

    public required string Channels { get; init; }

    public required string Channel { get; init; }

    public required string ChannelsHint { get; init; }

    public required string NightTo { get; init; }

    public required string State { get; init; }

    public required string AlwaysOff { get; init; }

    public required string AlwaysOn { get; init; }

    public required string Extension { get; init; }

    public required ImmutableArray<FormChoice> Availabilities { get; init; }

    public required ImmutableArray<FormChoice> States { get; init; }
}

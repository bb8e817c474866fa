using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The days of the week and what is said of them, in one language.</summary>
public sealed record WeekTexts
{
    public required string StartDay { get; init; }

    public required string StartTime { get; init; }

    public required string EndDay { get; init; }

    public required string EndTime { get; init; }

    public required string Nothing { get; init; }

    public required string Now { get; init; }

    /// <summary>With a place for the time zone.</summary>
    public required string Hint { get; init; }

    /// <summary>Monday first.</summary>
    public required ImmutableArray<string> Days { get; init; }

    /// <summary>As short as they are written above a column.</summary>
    public required ImmutableArray<string> ShortDays { get; init; }

    public string Of(DayOfWeek day) => Days[((int)day + 6) % 7];

    /// <summary>To choose from, as the interface of programs names them.</summary>
    public IEnumerable<FormChoice> Choices => Days.Select((name, day) => new FormChoice(((DayOfWeek)((day + 1) % 7)).ToString(), name));
}

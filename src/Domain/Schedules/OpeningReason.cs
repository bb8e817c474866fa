namespace Softswitch.Domain.Schedules;

/// <summary>Whether somebody is there, and why not.</summary>
public enum OpeningReason
{
    Open,

    /// <summary>Outside the hours of the week.</summary>
    Closed,

    PublicHoliday,
    Vacation,
}

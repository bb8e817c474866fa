namespace Softswitch.Domain.Schedules;

/// <summary>When somebody is there, as asked for from outside (SPEC R4, R7).</summary>
/// <param name="AllPublicHolidays">Nobody is there on any public holiday of the tenant's country.</param>
public sealed record OpeningTimesConfig(bool AllPublicHolidays = false)
{
    /// <summary>Parts of the week; none for always.</summary>
    public ImmutableArray<WeekPeriodConfig> Hours { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Public holidays of the tenant's country on which nobody is there.</summary>
    public ImmutableArray<HolidayKey> PublicHolidays { get; init => field = value.IsDefault ? [] : value; } = [];

    public ImmutableArray<VacationConfig> Vacations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Without the vacations that are over for good.</summary>
    /// <param name="local">The time where the tenant is.</param>
    internal OpeningTimesConfig WithoutPast(DateTime local) =>
        this with { Vacations = Vacations.RemoveAll(row => !row.EachYear && LocalTime.TryParse(row.End, out var end) && end <= local) };
}

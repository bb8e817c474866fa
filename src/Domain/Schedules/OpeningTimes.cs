namespace Softswitch.Domain.Schedules;

/// <summary>When somebody is there. A vacation goes before a public holiday, and that before the hours of the week.</summary>
public sealed record OpeningTimes(
    ImmutableArray<WeekPeriod> Hours, ImmutableArray<HolidayKey> PublicHolidays, bool AllPublicHolidays, ImmutableArray<Vacation> Vacations)
{
    /// <summary>Of what passed <see cref="OpeningTimesRules"/>.</summary>
    public static OpeningTimes Of(OpeningTimesConfig config) => new(
        [.. config.Hours.Select(WeekPeriodRules.ToModel)],
        config.PublicHolidays,
        config.AllPublicHolidays,
        [.. config.Vacations.Select(OpeningTimesRules.ToModel)]);

    /// <param name="local">In the time zone of the tenant.</param>
    /// <param name="country">Whose public holidays count: ISO 3166-1 alpha-2.</param>
    public Opening At(DateTime local, string country)
    {
        if (Vacations.FirstOrDefault(row => row.Contains(local)) is { } vacation)
            return new Opening(OpeningReason.Vacation, vacation.Description);
        if (PublicHoliday(local, country) is { } key)
            return new Opening(OpeningReason.PublicHoliday, key.ToString());
        return Hours.IsEmpty || Hours.Any(period => period.Contains(local))
            ? new Opening(OpeningReason.Open, "within hours")
            : new Opening(OpeningReason.Closed, "outside hours");
    }

    private HolidayKey? PublicHoliday(DateTime local, string country)
    {
        if (!AllPublicHolidays && PublicHolidays.IsEmpty)
            return null;
        foreach (var day in Holidays.On(country, DateOnly.FromDateTime(local)))
        {
            if (AllPublicHolidays || PublicHolidays.Contains(day.Key))
                return day.Key;
        }

        return null;
    }
}

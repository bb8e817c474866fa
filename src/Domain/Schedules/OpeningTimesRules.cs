using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Schedules;

public static class OpeningTimesRules
{
    private const int MaxRows = 500;
    private const int MaxDescriptionLength = 100;

    public static void Check(FieldErrors errors, string field, OpeningTimesConfig config)
    {
        errors.Require(config.Hours.Length <= MaxRows, $"{field}.hours", "length", $"there are at most {MaxRows} hours");
        errors.Require(config.Vacations.Length <= MaxRows, $"{field}.vacations", "length", $"there are at most {MaxRows} vacations");
        for (var i = 0; i < config.Hours.Length; i++)
            WeekPeriodRules.Check(errors, $"{field}.hours[{i}]", config.Hours[i]);
        for (var i = 0; i < config.PublicHolidays.Length; i++)
            errors.Require(Enum.IsDefined(config.PublicHolidays[i]), $"{field}.publicHolidays[{i}]", "unknown", "it is a public holiday, such as Christmas");
        for (var i = 0; i < config.Vacations.Length; i++)
            Check(errors, $"{field}.vacations[{i}]", config.Vacations[i]);
    }

    /// <summary>A country that has no such public holidays.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static void CheckCountry(FieldErrors errors, string field, OpeningTimesConfig config, string country)
    {
        errors.Require(
            !config.AllPublicHolidays || Holidays.IsKnown(country),
            $"{field}.allPublicHolidays", "unsupported", $"the public holidays of {country} are not known: name the days under vacations");
        for (var i = 0; i < config.PublicHolidays.Length; i++)
        {
            var key = config.PublicHolidays[i];
            errors.Require(Holidays.Has(country, key), $"{field}.publicHolidays[{i}]", "unknown", $"{country} has no public holiday {key}");
        }
    }

    /// <summary>Of what passed <see cref="Check(FieldErrors, string, OpeningTimesConfig)"/>.</summary>
    internal static Vacation ToModel(VacationConfig row)
    {
        _ = LocalTime.TryParse(row.Start, out var start) & LocalTime.TryParse(row.End, out var end);
        return new Vacation(row.Description, start, end, row.EachYear);
    }

    private static void Check(FieldErrors errors, string field, VacationConfig row)
    {
        errors.RequireText(row.Description, $"{field}.description", MaxDescriptionLength);
        var hasStart = LocalTime.TryParse(row.Start, out var start);
        var hasEnd = LocalTime.TryParse(row.End, out var end);
        errors.Require(hasStart, $"{field}.start", "format", "start is a local time such as 2026-12-24T17:00");
        errors.Require(hasEnd, $"{field}.end", "format", "end is a local time such as 2026-12-24T17:00");
        if (!hasStart || !hasEnd)
            return;
        errors.Require(start < end, $"{field}.end", "range", "it ends before it starts");
        errors.Require(end <= start.AddYears(1), $"{field}.end", "range", "it is longer than a year");
    }
}

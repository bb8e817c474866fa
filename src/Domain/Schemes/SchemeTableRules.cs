using System.Globalization;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Schemes;

/// <summary>Of the week and the holidays of a scheme.</summary>
internal static class SchemeTableRules
{
    private const int MaxDescriptionLength = 100;

    public static void Check(FieldErrors errors, SchemeConfig config)
    {
        var plans = config.Plans.Select(plan => plan.Number).ToHashSet();
        CheckWeek(errors, config, plans);
        CheckHolidays(errors, config, plans);
        CheckPublicHolidays(errors, config, plans);
    }

    public static SchemeHolidayModel ToModel(SchemeHolidayConfig row)
    {
        _ = LocalTime.TryParse(row.Start, out var start) & LocalTime.TryParse(row.End, out var end);
        return new SchemeHolidayModel(row.Description, start, end, row.Plan);
    }

    public static string Describe(WeekPeriodConfig period) => $"{period.StartDay} {period.StartTime} - {period.EndDay} {period.EndTime}";

    private static void CheckWeek(FieldErrors errors, SchemeConfig config, HashSet<int> plans)
    {
        var before = new List<(WeekPeriod Period, int Plan, int Row)>();
        for (var i = 0; i < config.Week.Length; i++)
        {
            var (row, field) = (config.Week[i], $"week[{i}]");
            RequirePlan(errors, plans, row.Plan, field);
            if (row.Period is null)
            {
                errors.Add($"{field}.period", "required", $"{field}.period is required");
                continue;
            }

            var own = new FieldErrors();
            WeekPeriodRules.Check(own, $"{field}.period", row.Period);
            foreach (var error in own.ToImmutable())
                errors.Add(error.Field, error.Rule, error.Message);
            if (!own.IsEmpty)
                continue;

            // The shorter counts; of two as long with different plans neither would.
            var period = WeekPeriodRules.ToModel(row.Period);
            if (before.FindIndex(other => other.Plan != row.Plan && other.Period.Length == period.Length && other.Period.Overlaps(period)) is >= 0 and var at)
                errors.Add($"{field}.period", "ambiguous", $"{field} overlaps week[{before[at].Row}], which is as long and has another plan");
            before.Add((period, row.Plan, i));
        }
    }

    private static void CheckHolidays(FieldErrors errors, SchemeConfig config, HashSet<int> plans)
    {
        var before = new List<(SchemeHolidayModel Row, int Index)>();
        for (var i = 0; i < config.Holidays.Length; i++)
        {
            var (row, field) = (config.Holidays[i], $"holidays[{i}]");
            errors.RequireText(row.Description, $"{field}.description", MaxDescriptionLength);
            RequirePlan(errors, plans, row.Plan, field);
            var hasStart = LocalTime.TryParse(row.Start, out var start);
            var hasEnd = LocalTime.TryParse(row.End, out var end);
            errors.Require(hasStart, $"{field}.start", "format", $"{field}.start is a local time such as 2026-12-24T17:00");
            errors.Require(hasEnd, $"{field}.end", "format", $"{field}.end is a local time such as 2026-12-24T17:00");
            if (!hasStart || !hasEnd)
                continue;
            errors.Require(start < end, $"{field}.end", "range", $"{field} ends before it starts");
            if (before.FindIndex(other => start < other.Row.End && other.Row.Start < end) is >= 0 and var at)
                errors.Add($"{field}.start", "overlap", $"{field} overlaps holidays[{before[at].Index}]");
            before.Add((new SchemeHolidayModel("", start, end, row.Plan), i));
        }
    }

    private static void CheckPublicHolidays(FieldErrors errors, SchemeConfig config, HashSet<int> plans)
    {
        var taken = new HashSet<HolidayKey?>();
        for (var i = 0; i < config.PublicHolidays.Length; i++)
        {
            var (row, field) = (config.PublicHolidays[i], $"publicHolidays[{i}]");
            RequirePlan(errors, plans, row.Plan, field);
            errors.Require(row.Holiday is not { } key || Enum.IsDefined(key), $"{field}.holiday", "unknown", $"{field}.holiday is a public holiday, such as Christmas");
            errors.Require(taken.Add(row.Holiday), $"{field}.holiday", "unique", $"there are two rows for {row.Holiday?.ToString() ?? "all public holidays"}");
        }
    }

    private static void RequirePlan(FieldErrors errors, HashSet<int> plans, int plan, string field) => errors.Require(
        plans.Contains(plan), $"{field}.plan", "unknown", string.Create(CultureInfo.InvariantCulture, $"{field}: there is no plan {plan}"));
}

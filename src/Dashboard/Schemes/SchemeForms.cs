using System.Globalization;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Schemes;

/// <summary>What each form of the page of a scheme makes of it. Null, with the reason among the errors, for what can never be.</summary>
internal static class SchemeForms
{
    public static SchemeConfig? Week(SchemeConfig scheme, FormValues values, FieldErrors errors) =>
        Read(values, errors) is { } read ? scheme with { Week = read.Week } : null;

    public static SchemeConfig? Holidays(SchemeConfig scheme, FormValues values, FieldErrors errors) =>
        Read(values, errors) is { } read ? scheme with { Holidays = read.Holidays } : null;

    public static SchemeConfig? PublicHolidays(SchemeConfig scheme, FormValues values, FieldErrors errors) =>
        Read(values, errors) is { } read ? scheme with { PublicHolidays = read.PublicHolidays } : null;

    /// <summary>A row for each of the days that were ticked.</summary>
    public static SchemeConfig? Days(SchemeConfig scheme, FormValues values, FieldErrors errors)
    {
        var plan = Number(values, "plan", errors);
        var days = Enumerable.Range(0, values.Rows("days")).Select(row => values[$"days[{row}]"]).ToList();
        errors.Require(days.Count > 0, "days", "required", "days is required");
        var rows = days.Where(day => Enum.TryParse<DayOfWeek>(day, out _)).Select(Enum.Parse<DayOfWeek>)
            .Select(day => new SchemeWeekConfig(new WeekPeriodConfig(day, values["start"], day, values["end"]), plan));
        return errors.IsEmpty ? scheme with { Week = [.. scheme.Week, .. rows] } : null;
    }

    public static SchemeConfig? NewPlan(SchemeConfig scheme, FormValues values, FieldErrors errors)
    {
        var number = Number(values, "number", errors);
        return errors.IsEmpty ? scheme with { Plans = scheme.Plans.Add(new SchemePlanConfig(number, values["title"])) } : null;
    }

    public static SchemeConfig? Default(SchemeConfig scheme, FormValues values, FieldErrors errors) => scheme with { IsDefault = true };

    /// <summary>A number is in one scheme only, so the copy has none.</summary>
    public static SchemeConfig Copy(SchemeConfig scheme, string name) =>
        scheme with { Name = name, IsDefault = null, Plans = [.. scheme.Plans.Select(plan => plan with { Entries = [] })] };

    /// <summary>The plan with what its own form holds.</summary>
    public static SchemeConfig? Plan(SchemeConfig scheme, SchemePlanConfig plan, FormValues values, FieldErrors errors) =>
        values.Read<SchemePlanConfig>(errors) is { } read
            ? scheme with { Plans = scheme.Plans.Replace(plan, plan with { Name = read.Name ?? "", Entries = read.Entries }) }
            : null;

    /// <summary>Its entries replace those of the other plan, which is made where there is none.</summary>
    public static SchemeConfig? CopyPlan(SchemeConfig scheme, SchemePlanConfig plan, FormValues values, FieldErrors errors)
    {
        var to = Number(values, "to", errors);
        var target = scheme.Plans.FirstOrDefault(each => each.Number == to);
        var copy = plan with { Number = to, Name = target?.Name ?? plan.Name };
        return errors.IsEmpty ? scheme with { Plans = target is null ? scheme.Plans.Add(copy) : scheme.Plans.Replace(target, copy) } : null;
    }

    private static SchemeConfig? Read(FormValues values, FieldErrors errors) => values.Read<SchemeConfig>(errors);

    public static int Number(FormValues values, string field, FieldErrors errors)
    {
        var isNumber = int.TryParse(values[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        errors.Require(isNumber, field, values.Has(field) ? "format" : "required", $"{field} is a number");
        return number;
    }
}

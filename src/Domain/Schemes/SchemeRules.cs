using System.Collections.Frozen;
using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Schemes;

public static class SchemeRules
{
    public const int MaxSchemes = 100;
    public const int MaxNameLength = 50;
    public const int MaxPlan = 99;
    public const int MaxEntries = 5000;
    public const int MaxPrefixLength = 20;
    public const int MaxRows = 200;

    public static ImmutableArray<FieldError> Check(SchemeConfig config)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.Require(config.Plans.Length <= MaxPlan, "plans", "length", $"a scheme has at most {MaxPlan} plans");
        var entries = config.Plans.Sum(plan => plan.Entries.Length);
        errors.Require(entries <= MaxEntries, "plans", "length", $"the plans of a scheme have at most {MaxEntries} entries together");
        errors.Require(config.Week.Length <= MaxRows, "week", "length", $"a week has at most {MaxRows} rows");
        errors.Require(config.Holidays.Length <= MaxRows, "holidays", "length", $"a scheme has at most {MaxRows} holidays");
        errors.Require(config.PublicHolidays.Length <= MaxRows, "publicHolidays", "length", $"a scheme has at most {MaxRows} public holidays");
        if (!errors.IsEmpty)
            return errors.ToImmutable();
        CheckPlans(errors, config);
        SchemeTableRules.Check(errors, config);
        return errors.ToImmutable();
    }

    /// <summary>What a country has no such public holidays for.</summary>
    public static ImmutableArray<FieldError> CheckCountry(SchemeConfig config, string country)
    {
        var errors = new FieldErrors();
        for (var i = 0; i < config.PublicHolidays.Length; i++)
        {
            var field = $"publicHolidays[{i}].holiday";
            if (!Holidays.IsKnown(country))
                errors.Add(field, "unsupported", $"the public holidays of {country} are not known: name the days under holidays");
            else if (config.PublicHolidays[i].Holiday is { } key && Enum.IsDefined(key))
                errors.Require(Holidays.Has(country, key), field, "unknown", $"{country} has no public holiday {key}");
        }

        return errors.ToImmutable();
    }

    /// <summary>Without the periods that are over and delete themselves.</summary>
    /// <param name="config">Without errors.</param>
    /// <param name="local">The time where the tenant is.</param>
    public static SchemeConfig WithoutPast(SchemeConfig config, DateTime local)
    {
        var left = config.Holidays.RemoveAll(row => row.AutoDelete && LocalTime.TryParse(row.End, out var end) && end <= local);
        return left.Length == config.Holidays.Length ? config : config with { Holidays = left };
    }

    /// <summary>Of a config without errors.</summary>
    public static SchemeModel ToModel(TenantId tenant, SchemeConfig config) => new(
        tenant,
        config.Name,
        config.IsDefault ?? false,
        [.. config.Plans.Select(ToModel)],
        [.. config.Week.Select(row => new SchemeWeekModel(WeekPeriodRules.ToModel(row.Period), row.Plan, SchemeTableRules.Describe(row.Period)))],
        [.. config.Holidays.Select(SchemeTableRules.ToModel)],
        config.PublicHolidays);

    private static SchemePlanModel ToModel(SchemePlanConfig plan) => new(
        plan.Number,
        plan.Name,
        plan.Entries.ToFrozenDictionary(entry => new E164(entry.Number), entry => new SchemeEntryModel(new ExtensionNumber(entry.Extension), entry.Prefix)));

    private static void CheckPlans(FieldErrors errors, SchemeConfig config)
    {
        var taken = new HashSet<int>();
        for (var i = 0; i < config.Plans.Length; i++)
        {
            var (plan, field) = (config.Plans[i], $"plans[{i}]");
            errors.Require(plan.Number is >= 1 and <= MaxPlan, $"{field}.number", "range", $"{field}.number is 1 to {MaxPlan}");
            errors.Require(
                taken.Add(plan.Number), $"{field}.number", "unique", string.Create(CultureInfo.InvariantCulture, $"there are two plans {plan.Number}"));
            errors.RequireText(plan.Name, $"{field}.name", MaxNameLength);
            CheckEntries(errors, plan, field);
        }
    }

    private static void CheckEntries(FieldErrors errors, SchemePlanConfig plan, string planField)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Entries.Length; i++)
        {
            var (entry, field) = (plan.Entries[i], $"{planField}.entries[{i}]");
            errors.Require(E164.TryParse(entry.Number, out _), $"{field}.number", "format", $"{field}.number is '+' and 7 to 15 digits, such as +31201234567");
            errors.Require(taken.Add(entry.Number ?? ""), $"{field}.number", "unique", $"{entry.Number} is in this plan twice");
            errors.Require(ExtensionNumber.TryParse(entry.Extension, out _), $"{field}.extension", "format", $"{field}.extension is 2 to 5 digits");
            errors.RequireOptionalText(entry.Prefix, $"{field}.prefix", MaxPrefixLength);
        }
    }
}

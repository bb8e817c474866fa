using System.Collections.Frozen;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the pages of number plan schemes, in one language.</summary>
public sealed record SchemeTexts
{
    public required string Title { get; init; }

    public required string Scheme { get; init; }

    public required string None { get; init; }

    public required string NewScheme { get; init; }

    public required string Default { get; init; }

    public required string BackToList { get; init; }

    public required string BackToScheme { get; init; }

    public required string ActiveNow { get; init; }

    public required string NoPlan { get; init; }

    /// <summary>With a place for the time.</summary>
    public required string Until { get; init; }

    public required string Lasts { get; init; }

    public required string ReasonNone { get; init; }

    public required string ReasonWeek { get; init; }

    public required string ReasonHoliday { get; init; }

    public required string ReasonOverride { get; init; }

    public required string SwitchTo { get; init; }

    public required string HowLong { get; init; }

    public required string Temporary { get; init; }

    public required string ForGood { get; init; }

    public required string Switch { get; init; }

    public required string Restore { get; init; }

    public required string Week { get; init; }

    public required string Plan { get; init; }

    public required string AddDays { get; init; }

    public required string Days { get; init; }

    public required string Add { get; init; }

    public required string Holidays { get; init; }

    public required string HolidaysHint { get; init; }

    public required string Description { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string AutoDelete { get; init; }

    public required string PublicHolidays { get; init; }

    /// <summary>With a place for the country.</summary>
    public required string PublicHint { get; init; }

    /// <summary>With a place for the country.</summary>
    public required string PublicUnknown { get; init; }

    public required string Holiday { get; init; }

    public required string AllOthers { get; init; }

    /// <summary>With a place for the years.</summary>
    public required string DaysOf { get; init; }

    public required string Date { get; init; }

    public required string Plans { get; init; }

    public required string Numbers { get; init; }

    public required string Number { get; init; }

    public required string Extension { get; init; }

    public required string Prefix { get; init; }

    public required string Flow { get; init; }

    public required string NoNumbers { get; init; }

    public required string NewPlan { get; init; }

    public required string PlanNumber { get; init; }

    public required string CopyPlan { get; init; }

    public required string CopyTo { get; init; }

    public required string CopyHint { get; init; }

    public required string Copy { get; init; }

    public required string DeletePlan { get; init; }

    public required string Rename { get; init; }

    public required string CopyScheme { get; init; }

    public required string CopySchemeHint { get; init; }

    public required string MakeDefault { get; init; }

    public required string DeleteScheme { get; init; }

    public required string Sure { get; init; }

    public required string DefaultStays { get; init; }

    public required string Manage { get; init; }

    /// <summary>The name of each public holiday.</summary>
    public required FrozenDictionary<HolidayKey, string> HolidayNames { get; init; }

    public string Of(SchemeReason reason) => reason switch
    {
        SchemeReason.Week => ReasonWeek,
        SchemeReason.Holiday => ReasonHoliday,
        SchemeReason.Override => ReasonOverride,
        _ => ReasonNone,
    };
}

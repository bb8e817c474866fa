namespace Softswitch.Domain.Schemes;

/// <summary>A number plan scheme (SPEC R1) as asked for from outside: which extension each DID rings, by a plan of which one is active at any time.</summary>
/// <param name="Name">1 to 50 characters; unique within the tenant.</param>
/// <param name="Plans">Up to 99, each with a number of its own.</param>
/// <param name="Week">Which plan is active when, week by week; the shortest row that holds counts.</param>
/// <param name="Holidays">Periods by date; they come before the week.</param>
/// <param name="PublicHolidays">Days of the tenant's country; they come before the week too.</param>
/// <param name="IsDefault">The scheme of the tenant that is never without one; null leaves that as it is, the first scheme is it.</param>
public sealed record SchemeConfig(
    string Name,
    ImmutableArray<SchemePlanConfig> Plans = default,
    ImmutableArray<SchemeWeekConfig> Week = default,
    ImmutableArray<SchemeHolidayConfig> Holidays = default,
    ImmutableArray<SchemePublicHolidayConfig> PublicHolidays = default,
    bool? IsDefault = null)
{
    public ImmutableArray<SchemePlanConfig> Plans { get; init; } = Plans.IsDefault ? [] : Plans;

    public ImmutableArray<SchemeWeekConfig> Week { get; init; } = Week.IsDefault ? [] : Week;

    public ImmutableArray<SchemeHolidayConfig> Holidays { get; init; } = Holidays.IsDefault ? [] : Holidays;

    public ImmutableArray<SchemePublicHolidayConfig> PublicHolidays { get; init; } = PublicHolidays.IsDefault ? [] : PublicHolidays;
}

using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Schemes;

/// <summary>A valid scheme. The members are those of <see cref="SchemeConfig"/>.</summary>
public sealed record SchemeModel(
    TenantId Tenant,
    string Name,
    bool IsDefault,
    ImmutableArray<SchemePlanModel> Plans,
    ImmutableArray<SchemeWeekModel> Week,
    ImmutableArray<SchemeHolidayModel> Holidays,
    ImmutableArray<SchemePublicHolidayConfig> PublicHolidays)
{
    /// <summary>Those of the rows of the week, in their order.</summary>
    public ImmutableArray<WeekPeriod> Periods => [.. Week.Select(row => row.Period)];

    /// <summary>Null when there is none with this number.</summary>
    public SchemePlanModel? Plan(int? number) => number is { } wanted ? Plans.FirstOrDefault(plan => plan.Number == wanted) : null;
}

using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Schemes;

internal sealed record SchemeInput : IItemInput
{
    [Description("1 to 50 characters; required for a new scheme, fixed from then on")]
    public string? Name { get; init; }

    [Description("Up to 99 plans, with at most 5000 entries together")]
    public IReadOnlyList<SchemePlanSettings> Plans { get; init; } = [];

    [Description("Which plan is active when, week by week; of rows that overlap the shortest counts. A row for all the week keeps a plan active at any time")]
    public IReadOnlyList<SchemeWeekSettings> Week { get; init; } = [];

    [Description("Periods by date; they come before the week")]
    public IReadOnlyList<SchemeHolidaySettings> Holidays { get; init; } = [];

    [Description("Public holidays of the tenant's country; they come before the week, and before periods of more than a day")]
    public IReadOnlyList<SchemePublicHolidaySettings> PublicHolidays { get; init; } = [];

    [Description("Whether it is the default scheme, which is not deleted. The first one is; true takes that from another, null leaves it")]
    public bool? IsDefault { get; init; }

    public long? Version { get; init; }
}

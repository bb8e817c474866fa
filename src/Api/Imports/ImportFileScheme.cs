using System.ComponentModel;
using Softswitch.Api.Schemes;

namespace Softswitch.Api.Imports;

/// <summary>The members mean what they mean in <see cref="SchemeInput"/>.</summary>
internal sealed record ImportFileScheme
{
    [Description("1 to 50 characters, by which an update finds the scheme")]
    public required string Name { get; init; }

    public IReadOnlyList<SchemePlanSettings> Plans { get; init; } = [];

    public IReadOnlyList<SchemeWeekSettings> Week { get; init; } = [];

    public IReadOnlyList<SchemeHolidaySettings> Holidays { get; init; } = [];

    public IReadOnlyList<SchemePublicHolidaySettings> PublicHolidays { get; init; } = [];

    public bool? IsDefault { get; init; }
}

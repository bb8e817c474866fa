using System.Collections.Immutable;
using Softswitch.Domain.Schemes;

namespace Softswitch.Storage.Import;

/// <summary>A number plan scheme, as a file has it.</summary>
internal sealed record ImportScheme(
    string Name,
    ImmutableArray<SchemePlanConfig> Plans = default,
    ImmutableArray<ImportWeek> Week = default,
    ImmutableArray<SchemeHolidayConfig> Holidays = default,
    ImmutableArray<SchemePublicHolidayConfig> PublicHolidays = default,
    bool? IsDefault = null)
{
    public ImmutableArray<ImportWeek> Week { get; init; } = Week.IsDefault ? [] : Week;

    public static ImportScheme Of(SchemeConfig config) =>
        new(config.Name, config.Plans, [.. config.Week.Select(ImportWeek.Of)], config.Holidays, config.PublicHolidays, config.IsDefault);

    public SchemeConfig ToConfig() => new(Name, Plans, [.. Week.Select(row => row.ToConfig())], Holidays, PublicHolidays, IsDefault);
}

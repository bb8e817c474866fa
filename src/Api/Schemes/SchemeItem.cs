namespace Softswitch.Api.Schemes;

/// <summary>The members mean what they mean in <see cref="SchemeInput"/>.</summary>
internal sealed record SchemeItem
{
    public required string Name { get; init; }

    public required IReadOnlyList<SchemePlanSettings> Plans { get; init; }

    public required IReadOnlyList<SchemeWeekSettings> Week { get; init; }

    public required IReadOnlyList<SchemeHolidaySettings> Holidays { get; init; }

    public required IReadOnlyList<SchemePublicHolidaySettings> PublicHolidays { get; init; }

    public required bool IsDefault { get; init; }

    public required long Version { get; init; }
}

using System.ComponentModel;

namespace Softswitch.Api.Schemes;

/// <summary>The public holidays of a country in a year.</summary>
internal sealed record HolidayYearItem
{
    public required string Country { get; init; }

    [Description("Whether the public holidays of the country are known here at all")]
    public required bool IsKnown { get; init; }

    public required int Year { get; init; }

    public required IReadOnlyList<HolidayItem> Items { get; init; }
}

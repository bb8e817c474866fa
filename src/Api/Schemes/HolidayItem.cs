using System.ComponentModel;
using Softswitch.Domain.Schedules;

namespace Softswitch.Api.Schemes;

/// <summary>A public holiday.</summary>
internal sealed record HolidayItem
{
    public required DateOnly Date { get; init; }

    [Description("There twice in a year when another day stands in for one on a weekend")]
    public required HolidayKey Holiday { get; init; }
}

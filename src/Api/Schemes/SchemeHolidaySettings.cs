using System.ComponentModel;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>A period by date, in the time zone of the tenant, with the plan that is active in it. None overlaps another.</summary>
internal sealed record SchemeHolidaySettings
{
    [Description("1 to 100 characters")]
    public required string Description { get; init; }

    [Description("Local time such as 2026-12-24T17:00; belongs to the period")]
    public required string Start { get; init; }

    [Description("Local time such as 2027-01-04T08:00; does not belong to the period")]
    public required string End { get; init; }

    [Description("The number of the plan")]
    public required int Plan { get; init; }

    [Description("Whether the period goes with the first change of the scheme after its end")]
    public bool AutoDelete { get; init; }

    public static SchemeHolidayConfig ToConfig(SchemeHolidaySettings settings) =>
        new(settings.Description, settings.Start, settings.End, settings.Plan, settings.AutoDelete);

    public static SchemeHolidaySettings Of(SchemeHolidayConfig config) => new()
    {
        Description = config.Description,
        Start = config.Start,
        End = config.End,
        Plan = config.Plan,
        AutoDelete = config.AutoDelete,
    };
}

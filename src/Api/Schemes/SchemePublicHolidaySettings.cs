using System.ComponentModel;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>A public holiday with the plan that is active on it, from midnight to midnight.</summary>
internal sealed record SchemePublicHolidaySettings
{
    [Description("One of those of the tenant's country; null for all that have no row of their own")]
    public HolidayKey? Holiday { get; init; }

    [Description("The number of the plan")]
    public required int Plan { get; init; }

    public static SchemePublicHolidayConfig ToConfig(SchemePublicHolidaySettings settings) => new(settings.Plan, settings.Holiday);

    public static SchemePublicHolidaySettings Of(SchemePublicHolidayConfig config) => new() { Holiday = config.Holiday, Plan = config.Plan };
}

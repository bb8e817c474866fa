using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Schemes;

/// <summary>A public holiday of the tenant's country with the number of the plan that is active on it, from midnight to midnight.</summary>
/// <param name="Plan">1 to 99.</param>
/// <param name="Holiday">Null for all that have no row of their own.</param>
public sealed record SchemePublicHolidayConfig(int Plan, HolidayKey? Holiday = null);

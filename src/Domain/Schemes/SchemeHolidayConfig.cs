namespace Softswitch.Domain.Schemes;

/// <summary>A period by date, such as a vacation, as asked for from outside; by the clock on the wall of the tenant.</summary>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Start">"2026-12-24T17:00"; belongs to the period.</param>
/// <param name="End">"2027-01-04T08:00"; does not.</param>
/// <param name="Plan">The number of the plan that is active in it.</param>
/// <param name="AutoDelete">Goes with the first change of the scheme after its end.</param>
public sealed record SchemeHolidayConfig(string Description, string Start, string End, int Plan, bool AutoDelete = false);

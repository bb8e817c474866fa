using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Where calls go in a part of the week.</summary>
/// <param name="To">A <see cref="Destination"/>.</param>
/// <param name="Description">For people: 0 to 100 characters.</param>
public sealed record TimeRoutingRow(WeekPeriodConfig Period, string To, string Description = "");

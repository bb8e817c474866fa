using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Where calls go in a part of the week.</summary>
public sealed record TimeRoute(WeekPeriod Period, Destination To, string Description);

using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Weeks;

/// <summary>What holds in a part of the week.</summary>
/// <param name="Name">As it is written into the picture.</param>
/// <param name="Colour">From 0; those with the same are one thing.</param>
public sealed record WeekPart(WeekPeriod Period, string Name, int Colour);

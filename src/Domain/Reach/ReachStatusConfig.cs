using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Reach;

/// <summary>What a user does at certain times (SPEC P1), as asked for from outside.</summary>
/// <param name="Name">1 to 50 characters.</param>
/// <param name="Message">Shown to others while it holds; at most 200 characters.</param>
/// <param name="Availability">Shown to others while it holds.</param>
/// <param name="Periods">When it holds by itself, in the time zone of the tenant.</param>
public sealed record ReachStatusConfig(
    string Name,
    string? Message = null,
    ReachAvailability Availability = ReachAvailability.Automatic,
    ImmutableArray<WeekPeriodConfig> Periods = default)
{
    public ImmutableArray<WeekPeriodConfig> Periods { get; init; } = Periods.IsDefault ? [] : Periods;
}

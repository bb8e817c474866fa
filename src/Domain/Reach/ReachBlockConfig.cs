using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Reach;

/// <summary>Callers who do not get through to a user at certain times (SPEC R9), as asked for from outside.</summary>
/// <param name="Numbers">How their numbers begin, in international form: +31612345678, 0049.</param>
/// <param name="Periods">When, in the time zone of the tenant; none for always.</param>
public sealed record ReachBlockConfig(ImmutableArray<string> Numbers, ImmutableArray<WeekPeriodConfig> Periods = default)
{
    public ImmutableArray<string> Numbers { get; init; } = Numbers.IsDefault ? [] : Numbers;

    public ImmutableArray<WeekPeriodConfig> Periods { get; init; } = Periods.IsDefault ? [] : Periods;
}

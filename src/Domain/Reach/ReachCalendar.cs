using System.Collections.Frozen;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Reach;

/// <summary>The statuses of a user and when each holds by itself: at any time the one with the shortest period, else the basic one.</summary>
public sealed class ReachCalendar
{
    private readonly FrozenDictionary<string, ReachStatusModel> _statuses;
    private readonly ImmutableArray<(WeekPeriod Period, ReachStatusModel Status)> _periods;

    private ReachCalendar(ReachConfig config)
    {
        _statuses = config.Statuses.Append(ReachDefaults.Disturbed).Append(new ReachStatusConfig(ReachDefaults.Basic))
            .DistinctBy(each => each.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(each => each.Name, each => new ReachStatusModel(each.Name, each.Message, each.Availability), StringComparer.Ordinal);

        // Sorting keeps the order of what is equally short.
        _periods = [.. config.Statuses
            .SelectMany(each => each.Periods, (each, period) => (WeekPeriodRules.ToModel(period), _statuses[each.Name]))
            .OrderBy(each => each.Item1.Length)];
        Basic = Find(config.BasicStatus) ?? _statuses[ReachDefaults.Basic];
    }

    /// <summary>The status that catches the rest.</summary>
    public ReachStatusModel Basic { get; }

    /// <summary>Of a config without errors.</summary>
    public static ReachCalendar Of(ReachConfig config) => new(config);

    public ReachStatusModel? Find(string? name) => name is null ? null : _statuses.GetValueOrDefault(name);

    /// <summary>The status of a time by the clock on the wall, and its period; null for the basic one's.</summary>
    public (ReachStatusModel Status, WeekPeriod? Period) At(DateTime local)
    {
        foreach (var (period, status) in _periods)
        {
            if (period.Contains(local))
                return (status, period);
        }

        return (Basic, null);
    }
}

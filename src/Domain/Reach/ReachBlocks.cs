using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Reach;

/// <summary>Who does not get through to a user, valid and indexed.</summary>
public sealed class ReachBlocks
{
    private readonly bool _all;
    private readonly bool _anonymous;
    private readonly ImmutableArray<(ImmutableArray<string> Beginnings, ImmutableArray<WeekPeriod> Periods)> _callers;

    private ReachBlocks(ReachBlocksConfig config)
    {
        (_all, _anonymous) = (config.All, config.Anonymous);
        _callers =
        [
            .. config.Callers.Select(row => (
                row.Numbers.Select(CallClassRules.PrefixOf).OfType<string>().ToImmutableArray(),
                row.Periods.Select(WeekPeriodRules.ToModel).ToImmutableArray())),
        ];
    }

    /// <summary>Of settings without errors; null lets everybody through.</summary>
    public static ReachBlocks? Of(ReachBlocksConfig? config) => config is null ? null : new ReachBlocks(config);

    /// <summary>What keeps a caller away at a time by the clock of the tenant, for people; null when he gets through.</summary>
    public string? Find(ReachCaller caller, DateTime local)
    {
        if (_all)
            return "all callers";
        if (_anonymous && caller is ReachCaller.Withheld)
            return "anonymous callers";
        return caller is ReachCaller.External external ? Find(external.Number.Value, local) : null;
    }

    private string? Find(string number, DateTime local)
    {
        foreach (var (beginnings, periods) in _callers)
        {
            if (!periods.IsEmpty && !periods.Any(period => period.Contains(local)))
                continue;
            foreach (var beginning in beginnings)
            {
                if (number.StartsWith(beginning, StringComparison.Ordinal))
                    return beginning;
            }
        }

        return null;
    }
}

using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

internal static class ReachStatusRules
{
    public const int MaxPeriods = 50;
    public const int MaxMessageLength = 200;

    public static void Check(FieldErrors errors, ImmutableArray<ReachStatusConfig> statuses)
    {
        errors.Require(statuses.Length <= ReachRules.MaxStatuses, "statuses", "length", $"a user has at most {ReachRules.MaxStatuses} statuses");
        var kept = statuses.Take(ReachRules.MaxStatuses).ToArray();
        ReachNames.Require(errors, "statuses", kept.Select(status => status.Name), ReachDefaults.Basic, ReachDefaults.DoNotDisturb);
        var valid = new List<(int Status, string Field, WeekPeriod Period)>();
        for (var i = 0; i < kept.Length; i++)
        {
            var (field, status) = ($"statuses[{i}]", kept[i]);
            errors.RequireOptionalText(status.Message, $"{field}.message", MaxMessageLength);
            errors.Require(Enum.IsDefined(status.Availability), $"{field}.availability", "unknown", $"{field}.availability is Automatic, Away, Busy or Offline");
            errors.Require(status.Periods.Length <= MaxPeriods, $"{field}.periods", "length", $"a status has at most {MaxPeriods} periods");
            for (var j = 0; j < Math.Min(status.Periods.Length, MaxPeriods); j++)
            {
                var found = new FieldErrors();
                WeekPeriodRules.Check(found, $"{field}.periods[{j}]", status.Periods[j]);
                if (found.IsEmpty)
                    valid.Add((i, $"{field}.periods[{j}]", WeekPeriodRules.ToModel(status.Periods[j])));
                foreach (var error in found.ToImmutable())
                    errors.Add(error.Field, error.Rule, error.Message);
            }
        }

        CheckOverlaps(errors, valid);
    }

    // Of two periods at one time the shorter counts. That says nothing when both are equally long and of different statuses.
    private static void CheckOverlaps(FieldErrors errors, List<(int Status, string Field, WeekPeriod Period)> periods)
    {
        foreach (var same in periods.GroupBy(each => each.Period.Length))
        {
            var all = same.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                var other = all.Take(i).FirstOrDefault(each => each.Status != all[i].Status && each.Period.Overlaps(all[i].Period));
                errors.Require(
                    other.Field is null, all[i].Field, "overlap", $"{all[i].Field} is at the same time as {other.Field}, and equally long: which status holds is not clear");
            }
        }
    }
}

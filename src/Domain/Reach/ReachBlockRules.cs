using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

internal static class ReachBlockRules
{
    public const int MaxRows = 50;
    public const int MaxNumbers = 200;
    public const int MaxPeriods = 50;

    public static void Check(FieldErrors errors, ImmutableArray<ReachBlockConfig> callers)
    {
        errors.Require(callers.Length <= MaxRows, "blocks.callers", "length", $"blocks.callers holds at most {MaxRows}");
        for (var i = 0; i < Math.Min(callers.Length, MaxRows); i++)
        {
            var (field, row) = ($"blocks.callers[{i}]", callers[i]);
            errors.Require(row.Numbers.Length is > 0 and <= MaxNumbers, $"{field}.numbers", "length", $"{field}.numbers holds 1 to {MaxNumbers}");
            for (var j = 0; j < Math.Min(row.Numbers.Length, MaxNumbers); j++)
            {
                errors.Require(
                    CallClassRules.PrefixOf(row.Numbers[j]) is not null, $"{field}.numbers[{j}]", "format", "a number begins with '+' or 00 and a country");
            }

            errors.Require(row.Periods.Length <= MaxPeriods, $"{field}.periods", "length", $"{field}.periods holds at most {MaxPeriods}");
            for (var j = 0; j < Math.Min(row.Periods.Length, MaxPeriods); j++)
                WeekPeriodRules.Check(errors, $"{field}.periods[{j}]", row.Periods[j]);
        }
    }
}

using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Routing by the time of the week, as asked for from outside (SPEC X10).</summary>
/// <param name="Periods">The shortest that holds counts.</param>
/// <param name="Otherwise">A <see cref="Destination"/>: outside of all periods.</param>
public sealed record TimeRoutingConfig(ImmutableArray<TimeRoutingRow> Periods, string Otherwise) : RoutingPart
{
    public ImmutableArray<TimeRoutingRow> Periods { get; init; } = Periods.IsDefault ? [] : Periods;

    internal override ExtensionType Type => ExtensionType.TimeRouting;

    internal override void Check(RoutingCheck check)
    {
        check.Errors.Require(Periods.Length <= RoutingRules.MaxRows, "timeRouting.periods", "range", $"there are at most {RoutingRules.MaxRows} periods");
        for (var i = 0; i < Periods.Length; i++)
        {
            var field = $"timeRouting.periods[{i}]";
            WeekPeriodRules.Check(check.Errors, field + ".period", Periods[i].Period);
            check.Place(Periods[i].To, field + ".to");
            check.Errors.RequireOptionalText(Periods[i].Description, field + ".description", RoutingRules.MaxNameLength);
        }

        check.Place(Otherwise, "timeRouting.otherwise");
        if (check.Errors.IsEmpty)
            CheckOverlaps(check);
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Periods = [.. Periods.Select((row, i) => row with { To = write($"timeRouting.periods[{i}].to", row.To) })],
        Otherwise = write("timeRouting.otherwise", Otherwise),
    };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.TimeRouting(
        extension,
        name,
        [
            .. Periods
                .Select(row => new TimeRoute(WeekPeriodRules.ToModel(row.Period), new Destination(row.To), row.Description))
                .OrderBy(route => route.Period.Length),
        ],
        new Destination(Otherwise));

    // Of periods within each other the shorter counts; of two as long, nobody could say which.
    private void CheckOverlaps(RoutingCheck check)
    {
        var periods = Periods.Select(row => WeekPeriodRules.ToModel(row.Period)).ToList();
        for (var i = 0; i < periods.Count; i++)
        {
            var other = periods.FindIndex(i + 1, period => period.Length == periods[i].Length && period.Overlaps(periods[i]));
            if (other >= 0)
                check.Errors.Add($"timeRouting.periods[{other}]", "overlap", $"it is as long as period {i} and holds at the same time");
        }
    }
}

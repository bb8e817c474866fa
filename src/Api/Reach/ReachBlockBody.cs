using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachBlockBody
{
    [Description("How numbers begin, in international form: +31612345678, 0049")]
    public required IReadOnlyList<string> Numbers { get; init; }

    [Description("When; none for always")]
    public IReadOnlyList<WeekPeriodBody> Periods { get; init; } = [];

    public static ReachBlockBody Of(ReachBlockConfig config) => new()
    {
        Numbers = config.Numbers,
        Periods = [.. config.Periods.Select(WeekPeriodBody.Of)],
    };

    public ReachBlockConfig ToConfig() => new([.. Numbers], [.. Periods.Select(each => each.ToConfig())]);
}

using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachStatusBody
{
    [Description("1 to 50 characters")]
    public required string Name { get; init; }

    [Description("Shown to others while it holds; at most 200 characters")]
    public string? Message { get; init; }

    [Description("Shown to others while it holds")]
    public ReachAvailability Availability { get; init; }

    [Description("When it holds by itself, at most 50. At any time the shortest of all periods counts")]
    public IReadOnlyList<WeekPeriodBody> Periods { get; init; } = [];

    public static ReachStatusBody Of(ReachStatusConfig status) => new()
    {
        Name = status.Name,
        Message = status.Message,
        Availability = status.Availability,
        Periods = [.. status.Periods.Select(WeekPeriodBody.Of)],
    };

    public ReachStatusConfig ToConfig() => new(Name, Message, Availability, [.. Periods.Select(period => period.ToConfig())]);
}

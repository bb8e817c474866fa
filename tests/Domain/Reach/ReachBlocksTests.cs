using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>SPEC R9: callers who do not get through.</summary>
public sealed class ReachBlocksTests
{
    private static readonly ReachBlocksConfig Some = new(
        Anonymous: true,
        Callers:
        [
            new ReachBlockConfig(["0033", "+31612345678"]),
            new ReachBlockConfig(["+49"], [new WeekPeriodConfig(DayOfWeek.Friday, "18:00", DayOfWeek.Monday, "08:00")]),
        ]);

    [Theory]
    [InlineData("", 0, "12:00", "anonymous callers")]
    [InlineData("+33123456789", 0, "12:00", "+33")]
    [InlineData("+31612345678", 0, "12:00", "+31612345678")]
    [InlineData("+31612345679", 0, "12:00", null)]
    [InlineData("+493012345678", 0, "07:59", "+49")] // Monday morning, the weekend goes on
    [InlineData("+493012345678", 0, "08:00", null)]
    [InlineData("+493012345678", 4, "18:00", "+49")]
    [InlineData("102", 0, "12:00", null)]
    public void Caller_is_kept_away_at_the_times_that_are_said(string caller, int day, string time, string? expected)
    {
        var local = Monday.AddDays(day) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        var decision = Decide(Example with { Blocks = Some }, caller, local);
        Assert.Equal(expected, decision.Reasons.SingleOrDefault(reason => reason.Rule == ReachRule.Blocked)?.Name);
        Assert.Equal(expected is not null, decision.IsBlocked);
    }

    [Theory]
    [InlineData("102")]
    [InlineData("+31612345679")]
    [InlineData("")]
    public void Nobody_gets_through_where_all_are_kept_away(string caller) =>
        Assert.True(Decide(Example with { Blocks = new ReachBlocksConfig(All: true) }, caller, Monday).IsBlocked);

    [Fact]
    public void What_is_wrong_is_named()
    {
        var wrong = new ReachBlocksConfig(Callers: [new ReachBlockConfig([]), new ReachBlockConfig(["0612345678"], [new WeekPeriodConfig(DayOfWeek.Monday, "8", DayOfWeek.Monday, "9")])]);
        var fields = ReachRules.Check(Example with { Blocks = wrong }, 3).Select(error => error.Field).ToList();
        Assert.Contains("blocks.callers[0].numbers", fields, StringComparer.Ordinal);
        Assert.Contains("blocks.callers[1].numbers[0]", fields, StringComparer.Ordinal);
        Assert.Contains(fields, field => field.StartsWith("blocks.callers[1].periods[0]", StringComparison.Ordinal));
    }
}

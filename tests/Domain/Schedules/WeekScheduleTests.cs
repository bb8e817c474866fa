using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Tests.Schedules;

public sealed class WeekScheduleTests
{
    private const int Hour = 60;
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // All week; office hours of Monday; lunch; over the weekend into Monday; lunch again.
    private static readonly ImmutableArray<WeekPeriod> Week =
    [
        WeekPeriod.Always, new(9 * Hour, 8 * Hour), new(12 * Hour, Hour), new((4 * 24 + 17) * Hour, 64 * Hour), new(12 * Hour, Hour),
    ];

    [Theory]
    [InlineData("2026-11-23 08:59", 3)]
    [InlineData("2026-11-23 09:00", 1)]
    [InlineData("2026-11-23 12:00", 2)]
    [InlineData("2026-11-23 13:00", 1)]
    [InlineData("2026-11-23 17:00", 0)]
    [InlineData("2026-11-29 23:59", 3)]
    public void Shortest_period_that_holds_is_found_and_of_equals_the_first(string local, int expected) =>
        Assert.Equal(expected, WeekSchedule.Find(Week, Local(local)));

    [Fact]
    public void Stretches_of_a_week_hold_at_each_of_their_minutes_what_is_found_there()
    {
        var stretches = WeekSchedule.Stretches(Week);

        Assert.Equal(7 * 24 * Hour, stretches.Sum(stretch => stretch.To - stretch.From));
        Assert.All(stretches, stretch =>
        {
            var start = Local("2026-11-23 00:00").AddDays(stretch.Day);
            Assert.All(
                Enumerable.Range(stretch.From, stretch.To - stretch.From),
                minute => Assert.Equal(WeekSchedule.Find(Week, start.AddMinutes(minute)), stretch.Row));
        });
        Assert.Equal(new WeekStretch(0, 9 * Hour, 12 * Hour, 1), stretches[1]);
    }

    [Fact]
    public void Stretches_of_an_empty_week_are_its_days_of_nothing()
    {
        var stretches = WeekSchedule.Stretches([]);

        Assert.Equal(7, stretches.Length);
        Assert.All(stretches, stretch => Assert.Equal((0, 24 * Hour, (int?)null), (stretch.From, stretch.To, stretch.Row)));
    }

    [Fact]
    public void Week_without_periods_has_none_and_never_changes()
    {
        Assert.Null(WeekSchedule.Find([], Local("2026-11-23 12:00")));
        Assert.Null(WeekSchedule.NextChange([], Instant("2026-11-23T12:00Z"), Amsterdam));
        Assert.Null(WeekSchedule.NextChange([WeekPeriod.Always], Instant("2026-11-23T12:00Z"), Amsterdam));
    }

    [Theory]
    [InlineData("2026-11-23T07:30Z", "2026-11-23T08:00Z")]
    [InlineData("2026-11-23T08:00Z", "2026-11-23T11:00Z")]
    [InlineData("2026-11-23T16:00Z", "2026-11-27T16:00Z")]
    [InlineData("2026-11-27T16:00Z", "2026-11-30T08:00Z")]
    public void Change_is_at_the_next_edge_that_matters(string now, string expected) =>
        Assert.Equal(Instant(expected), WeekSchedule.NextChange(Week, Instant(now), Amsterdam));

    // Sunday 02:30 to 03:30: skipped in part on 29 March 2026, and from 02:30 on come twice on 25 October.
    [Theory]
    [InlineData("2026-03-29T00:00Z", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T01:00Z", "2026-03-29T01:30Z")]
    [InlineData("2026-10-25T00:00Z", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T00:30Z", "2026-10-25T01:00Z")]
    [InlineData("2026-10-25T01:00Z", "2026-10-25T01:30Z")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25T02:30Z")]
    public void Change_of_the_clock_is_one_of_the_schedule_too(string now, string expected) =>
        Assert.Equal(Instant(expected), WeekSchedule.NextChange([new WeekPeriod((6 * 24 + 2) * Hour + 30, Hour)], Instant(now), Amsterdam));

    [Fact]
    public void Change_told_is_the_first_by_every_minute_of_the_week()
    {
        var periods = Gen.Zip(Gen.Choose(0, WeekPeriod.MinutesOfWeek - 1), Gen.Choose(1, 3000)).Select(each => new WeekPeriod(each.Item1, each.Item2));
        var cases = Gen.Zip(Gen.Choose(1, 6).SelectMany(count => periods.ArrayOf(count)), Gen.Choose(0, 525_600));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var week = each.Item1.ToImmutableArray();
            var now = Instant("2026-01-01T00:00Z").AddMinutes(each.Item2);
            int? At(DateTimeOffset at) => WeekSchedule.Find(week, WallClock.At(at, Amsterdam));
            var slow = Enumerable.Range(1, 16 * WeekPeriod.MinutesOfDay).Select(minute => now.AddMinutes(minute)).FirstOrDefault(at => At(at) != At(now));
            return WeekSchedule.NextChange(week, now, Amsterdam) == (slow == default ? null : slow);
        }));
    }

    private static DateTime Local(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using static Softswitch.Domain.Tests.Schemes.SchemeFixture;

namespace Softswitch.Domain.Tests.Schemes;

/// <summary>What holds for any valid scheme at any time of 2026, near the changes of the clock above all.</summary>
public sealed class ActivePlanProperties
{
    private static readonly DateTime NewYear = new(2026, 1, 1);

    private sealed record Case(SchemeConfig Config, SchemeOverride? Switched, DateTimeOffset Now);

    private static readonly Gen<int> Plans = Gen.Choose(1, 4);

    private static readonly Gen<string> Times =
        from hour in Gen.Choose(0, 23)
        from minute in Gen.Elements(0, 0, 15, 30)
        select string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");

    private static readonly Gen<SchemeWeekConfig> WeekRows =
        from start in Gen.Choose(0, 6)
        from startTime in Times
        from end in Gen.Choose(0, 6)
        from endTime in Times
        from plan in Plans
        select new SchemeWeekConfig(new WeekPeriodConfig((DayOfWeek)start, startTime, (DayOfWeek)end, endTime), plan);

    private static readonly Gen<SchemeHolidayConfig> HolidayRows =
        from start in Gen.Choose(0, 370 * 24)
        from hours in Gen.Choose(1, 300)
        from plan in Plans
        select new SchemeHolidayConfig("Away", Text(start), Text(start + hours), plan);

    private static readonly Gen<DateTimeOffset> Instants = Gen.OneOf(
        Gen.Choose(0, 525_600).Select(minute => Instant("2026-01-01T00:00Z").AddMinutes(minute)),
        Gen.Choose(-1600, 1600).Select(minute => Instant("2026-03-29T01:00Z").AddMinutes(minute)),
        Gen.Choose(-1600, 1600).Select(minute => Instant("2026-10-25T01:00Z").AddMinutes(minute)));

    private static readonly Gen<Case> Cases =
        from week in Gen.Choose(0, 6).SelectMany(count => WeekRows.ArrayOf(count))
        from holidays in Gen.Choose(0, 4).SelectMany(count => HolidayRows.ArrayOf(count))
        from publicPlan in Gen.Choose(0, 4)
        from now in Instants
        from kind in Gen.Choose(0, 3)
        from plan in Gen.Choose(1, 5)
        from minutes in Gen.Choose(-100, 3000)
        let config = Office with { Week = [.. week], Holidays = [.. holidays], PublicHolidays = publicPlan == 0 ? [] : [new(publicPlan)] }
        where SchemeRules.Check(config).IsEmpty
        select new Case(config, kind switch { 0 => new(plan), 1 => new(plan, now.AddMinutes(minutes)), _ => null }, now);

    [Fact]
    public void Verdict_is_the_same_whenever_it_is_asked_for() => Holds(each => Of(each, each.Now) == Of(each, each.Now) && Of(each, each.Now).Description.Length > 0);

    [Fact]
    public void Hand_comes_before_holiday_and_holiday_before_week() => Holds(each =>
    {
        var verdict = Of(each, each.Now);
        var local = WallClock.At(each.Now, Amsterdam);
        var model = Model(each.Config);
        var byHand = each.Switched is { Plan: <= 4 } switched && (switched.Until is not { } end || each.Now < end);
        var isHoliday = model.Holidays.Any(row => row.Contains(local))
            || (model.PublicHolidays.Length > 0 && Holidays.On("NL", DateOnly.FromDateTime(local)).Length > 0);
        var isWeek = model.Week.Any(row => row.Period.Contains(local));
        var expected = byHand ? SchemeReason.Override : isHoliday ? SchemeReason.Holiday : isWeek ? SchemeReason.Week : SchemeReason.None;
        return verdict.Reason == expected && (verdict.Number is null) == (expected == SchemeReason.None);
    });

    [Fact]
    public void Plan_stays_until_the_change_that_is_told_and_is_another_from_then_on() => Holds(each =>
    {
        var verdict = Of(each, each.Now);
        if (verdict.Until is not { } until)
            return Enumerable.Range(0, 800).All(day => At(each, each.Now.AddHours(23 * day)).Number == verdict.Number);
        var between = Enumerable.Range(1, 40).Select(part => each.Now + (until - each.Now) * part / 41).Append(until.AddMinutes(-1)).Where(at => at >= each.Now);
        return until > each.Now && At(each, until).Number != verdict.Number && between.All(at => At(each, at).Number == verdict.Number);
    });

    [Fact]
    public void Change_within_three_days_is_the_first_by_every_minute() => Holds(each =>
    {
        var verdict = Of(each, each.Now);
        var slow = Enumerable.Range(1, 3 * 1440).Select(minute => each.Now.AddMinutes(minute)).FirstOrDefault(at => At(each, at).Number != verdict.Number);
        return slow == default ? verdict.Until is not { } until || until > each.Now.AddDays(3) : verdict.Until == slow;
    }, 60);

    private static void Holds(Func<Case, bool> holds, int times = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Cases.ToArbitrary(), holds));

    private static ActivePlan Of(Case each, DateTimeOffset now) => ActivePlan.Of(Model(each.Config), each.Switched, now, Amsterdam, "NL");

    private static ActivePlan At(Case each, DateTimeOffset now) => ActivePlan.At(Model(each.Config), each.Switched, now, Amsterdam, "NL");

    private static string Text(int hours) => NewYear.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

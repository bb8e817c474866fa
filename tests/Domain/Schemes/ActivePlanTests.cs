using Softswitch.Domain.Schemes;
using static Softswitch.Domain.Tests.Schemes.SchemeFixture;

namespace Softswitch.Domain.Tests.Schemes;

public sealed class ActivePlanTests
{
    [Theory]
    [InlineData("2026-11-26T10:00+01:00", 1, SchemeReason.Week, "Thursday 09:00 - Thursday 17:00", "2026-11-26T17:00+01:00")]
    [InlineData("2026-11-26T17:00+01:00", 2, SchemeReason.Week, "Monday 00:00 - Sunday 24:00", "2026-11-27T09:00+01:00")]
    [InlineData("2026-11-28T12:00+01:00", 2, SchemeReason.Week, "Monday 00:00 - Sunday 24:00", "2026-11-30T09:00+01:00")]
    [InlineData("2026-12-24T12:00+01:00", 3, SchemeReason.Holiday, "Christmas closing", "2027-01-04T09:00+01:00")]
    [InlineData("2026-12-25T12:00+01:00", 3, SchemeReason.Holiday, "Christmas", "2027-01-04T09:00+01:00")]
    [InlineData("2026-04-27T12:00+02:00", 4, SchemeReason.Holiday, "KingsDay", "2026-04-28T00:00+02:00")]
    [InlineData("2026-05-14T12:00+02:00", 3, SchemeReason.Holiday, "Ascension", "2026-05-15T00:00+02:00")]
    [InlineData("2026-03-27T17:00+01:00", 2, SchemeReason.Week, "Monday 00:00 - Sunday 24:00", "2026-03-30T09:00+02:00")]
    [InlineData("2026-10-23T17:00+02:00", 2, SchemeReason.Week, "Monday 00:00 - Sunday 24:00", "2026-10-26T09:00+01:00")]
    public void Plan_is_active_for_its_reason_until_it_changes(string now, int plan, SchemeReason reason, string description, string until) =>
        Assert.Equal(new ActivePlan(plan, reason, description, Instant(until)), At(now));

    [Fact]
    public void Plan_switched_to_for_good_stays_over_every_holiday() =>
        Assert.Equal(new ActivePlan(2, SchemeReason.Override, "by hand", null), At("2026-12-25T12:00+01:00", new SchemeOverride(2)));

    [Fact]
    public void Plan_switched_to_for_now_stays_until_the_schedule_changes()
    {
        var now = Instant("2026-11-26T12:00+01:00");
        var switched = SchemeOverride.Temporary(Model(), 4, now, Amsterdam, "NL");

        Assert.Equal(new SchemeOverride(4, Instant("2026-11-26T17:00+01:00")), switched);
        Assert.Equal(new ActivePlan(4, SchemeReason.Override, "by hand until the next change", switched.Until), At("2026-11-26T16:59+01:00", switched));
        Assert.Equal(SchemeReason.Week, At("2026-11-26T17:00+01:00", switched).Reason);
    }

    [Fact]
    public void Switch_that_ends_where_the_schedule_has_the_same_plan_lasts_on() =>
        Assert.Equal(Instant("2026-11-27T09:00+01:00"), At("2026-11-26T12:00+01:00", new SchemeOverride(2, Instant("2026-11-26T17:00+01:00"))).Until);

    [Fact]
    public void Plan_that_is_gone_was_never_switched_to() => Assert.Equal(1, At("2026-11-26T12:00+01:00", new SchemeOverride(77)).Number);

    [Fact]
    public void Scheme_without_rows_has_no_plan_and_never_another()
    {
        var empty = Model(new SchemeConfig("Empty", [new(1, "One")]));

        Assert.Equal(new ActivePlan(null, SchemeReason.None, "no row holds", null), At("2026-11-26T12:00+01:00", model: empty));
        Assert.Equal(new SchemeOverride(1), SchemeOverride.Temporary(empty, 1, Instant("2026-11-26T12:00Z"), Amsterdam, "NL"));
    }

    [Fact]
    public void Period_shorter_than_a_day_comes_before_a_public_holiday()
    {
        var model = Model(Office with { Holidays = [new("Party", "2026-12-25T10:00", "2026-12-25T12:00", 1)] });

        Assert.Equal("Party", At("2026-12-25T11:00+01:00", model: model).Description);
        Assert.Equal("Christmas", At("2026-12-25T12:00+01:00", model: model).Description);
    }

    [Fact]
    public void Instants_at_either_end_of_time_have_a_plan()
    {
        Assert.Null(ActivePlan.Of(Model(), null, DateTimeOffset.MaxValue, Amsterdam, "NL").Until);
        Assert.NotNull(ActivePlan.Of(Model(), null, DateTimeOffset.MinValue, Amsterdam, "NL").Number);
    }
}

using System.Collections.Frozen;
using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Tests.Schemes;

/// <summary>An office in Amsterdam: plan 1 on weekdays from 9 to 17, plan 2 otherwise, plan 3 on holidays.</summary>
internal static class SchemeFixture
{
    public const string Main = "+31201234567";
    public const string Other = "+31201234568";
    public const string Alone = "+31201234569";

    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static readonly SchemeConfig Office = new(
        "Office",
        [
            new(1, "Open", [new(Main, "101", "Sales"), new(Other, "102")]),
            new(2, "Night", [new(Main, "601")]),
            new(3, "Holiday"),
            new(4, "Emergency", [new(Main, "112")]),
        ],
        [
            new(new(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00"), 2),
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                .Select(day => new SchemeWeekConfig(new WeekPeriodConfig(day, "09:00", day, "17:00"), 1)),
        ],
        [new("Christmas closing", "2026-12-23T17:00", "2027-01-04T09:00", 3, AutoDelete: true)],
        [new(4, HolidayKey.KingsDay), new(3)]);

    public static readonly FrozenDictionary<E164, ExtensionNumber> Dids = new Dictionary<E164, ExtensionNumber>
    {
        [new(Main)] = new("100"),
        [new(Other)] = new("100"),
        [new(Alone)] = new("109"),
    }.ToFrozenDictionary();

    public static SchemeModel Model(SchemeConfig? config = null) => SchemeRules.ToModel(new TenantId("acme"), config ?? Office);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static ActivePlan At(string now, SchemeOverride? switched = null, SchemeModel? model = null) =>
        ActivePlan.Of(model ?? Model(), switched, Instant(now), Amsterdam, "NL");
}

using System.Globalization;
using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Tests.Schemes;

public sealed class SchemePageTests
{
    private const string Page = "/schemes/scheme?tenant=acme&scheme=Office";

    [Fact]
    public async Task Scheme_is_created_renamed_copied_and_deleted_but_never_the_default_one()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var created = await scene.Send("/schemes", "/schemes?tenant=acme", ("name", "Shop & more"));
        var renamed = await scene.Send(created.Headers.Location!.OriginalString, Part("Shop%20%26%20more", "rename"), ("name", "Office"));
        await Fill(scene, 2);
        var copied = await scene.Send(Page, Part("Office", "copy"), ("copy", "Shop"));
        var refused = await scene.Portal.Post(Part("Office", "delete"), await scene.Portal.TokenOf(Page), new KeyValuePair<string, string>("version", "3"));
        var copy = (await scene.Store.Schemes.Find(Sample.Tenant, "Shop"))!.Value;
        var deleted = await scene.Send("/schemes/scheme?scheme=Shop", Part("Shop", "delete"));

        Assert.Equal("/schemes/scheme?tenant=acme&scheme=Office&done=Renamed", renamed.Headers.Location?.OriginalString);
        Assert.Equal("/schemes/scheme?tenant=acme&scheme=Shop&done=Copied", copied.Headers.Location?.OriginalString);
        Assert.Equal((2, 0, 3, false), (copy.Plans.Length, copy.Plans.Sum(plan => plan.Entries.Length), copy.Week.Length, copy.IsDefault));
        Assert.Equal("/schemes?tenant=acme&done=Deleted", deleted.Headers.Location?.OriginalString);
        Assert.Equal((HttpStatusCode.Conflict, "name:in-use"), (refused.StatusCode, await SettingsScene.Problems(refused)));
        Assert.NotNull(await scene.Store.Schemes.Find(Sample.Tenant, "Office"));
    }

    [Theory]
    [InlineData("en", "1 Open", "by the week", "until {0:yyyy-MM-dd} 17:00", "Public holidays")]
    [InlineData("nl", "1 Open", "volgens de week", "tot {0:yyyy-MM-dd} 17:00", "Feestdagen")]
    public async Task Page_shows_what_is_active_why_and_until_when(string language, params string[] texts)
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme", language);
        await Fill(scene);
        var monday = NextMonday(scene.Portal.Clock.GetUtcNow());
        scene.Portal.Clock.Advance(monday - scene.Portal.Clock.GetUtcNow());
        await scene.Portal.SignIn("reader@acme", FakeAccounts.Password);

        var page = await scene.Page(Page);

        Assert.All(texts, text => Assert.Contains(string.Format(CultureInfo.InvariantCulture, text, monday), page, StringComparison.Ordinal));
        Assert.Contains("09:00–17:00: 1 Open</title>", page, StringComparison.Ordinal);
        Assert.Contains(language == "nl" ? "Eerste paasdag" : "Easter Sunday", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Week_days_holidays_and_public_holidays_are_changed_by_their_forms()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);

        var week = await scene.Send(Page, Part("Office", "week"), ("week[1].period.endTime", "18:00"), ("week[2].remove", "true"));
        var days = await scene.Send(
            Page, Part("Office", "days"), ("days[1]", "Tuesday"), ("days[3]", "Thursday"), ("start", "08:30"), ("end", "12:00"), ("plan", "1"));
        var period = await scene.Send(
            Page, Part("Office", "holidays"), ("holidays[0].description", "Winter"), ("holidays[0].start", "2226-12-24T17:00"),
            ("holidays[0].end", "2227-01-04T08:00"), ("holidays[0].plan", "2"), ("holidays[0].autoDelete", "true"));
        var holiday = await scene.Send(Page, Part("Office", "public"), ("publicHolidays[0].holiday", "KingsDay"), ("publicHolidays[0].plan", "2"));

        Assert.All(new[] { week, days, period, holiday }, answer => Assert.EndsWith("&done=Saved", answer.Headers.Location?.OriginalString, StringComparison.Ordinal));
        var scheme = (await scene.Store.Schemes.Find(Sample.Tenant, "Office"))!.Value;
        Assert.Equal("18:00 12:00 12:00", string.Join(' ', scheme.Week.Skip(1).Select(row => row.Period.EndTime)));
        Assert.Equal("Tuesday Thursday", string.Join(' ', scheme.Week.Skip(2).Select(row => row.Period.StartDay)));
        Assert.Equal(("Winter", true), (scheme.Holidays.Single().Description, scheme.Holidays.Single().AutoDelete));
        Assert.Equal((HolidayKey.KingsDay, 2), (scheme.PublicHolidays.Single().Holiday, scheme.PublicHolidays.Single().Plan));
    }

    [Theory]
    [InlineData("week", "week[0].plan:unknown", "week[0].plan", "9")]
    [InlineData("week", "week[1].period.startTime:format", "week[1].period.startTime", "9")]
    [InlineData("week", "week[2].period:ambiguous", "week[1].plan", "2", "week[2].period.startDay", "Monday", "week[2].period.endDay", "Monday")]
    [InlineData("days", "start:format", "days[0]", "Monday", "start", "nine", "end", "17:00", "plan", "1")]
    [InlineData("days", "days:required", "start", "09:00", "end", "17:00", "plan", "1")]
    [InlineData("holidays", "holidays[0].end:range", "holidays[0].description", "x", "holidays[0].start", "2226-12-24T17:00", "holidays[0].end", "2226-12-23T17:00", "holidays[0].plan", "1")]
    [InlineData("plans", "number:unique", "number", "1", "title", "Again")]
    [InlineData("copy", "copy:unique", "copy", "Office")]
    [InlineData("rename", "name:required", "name", "")]
    [InlineData("switch", "plan:unknown", "plan", "9", "lasts", "good")]
    public async Task What_is_wrong_is_said_at_its_field(string part, string problem, params string[] fields)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);
        var before = await scene.Store.Schemes.Find(Sample.Tenant, "Office");

        var answer = await scene.Send(Page, Part("Office", part), [.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.Equal(problem, await SettingsScene.Problems(answer));
        Assert.Equal(before!.Version, (await scene.Store.Schemes.Find(Sample.Tenant, "Office"))!.Version);
    }

    [Fact]
    public async Task Plan_is_made_filled_copied_and_deleted()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);
        const string Plan = "/schemes/plan?tenant=acme&scheme=Office&plan=7";

        await scene.Send(Page, Part("Office", "plans"), ("number", "7"), ("title", "Fair"));
        var filled = await scene.Send(
            Plan, PlanPart("save"), ("entries[0].number", SettingsScene.Number), ("entries[0].extension", "102"), ("entries[0].prefix", "Fair"));
        var wrong = await scene.Send(Plan, PlanPart("save"), ("entries[0].extension", "999"));
        await scene.Send(Plan, PlanPart("copy"), ("to", "8"));
        var copied = (await scene.Store.Schemes.Find(Sample.Tenant, "Office"))!.Value.Plans.Single(plan => plan.Number == 8);
        await scene.Send(Plan, PlanPart("delete"));

        Assert.Equal("/schemes/plan?tenant=acme&scheme=Office&done=Saved&plan=7", filled.Headers.Location?.OriginalString);
        Assert.Equal("entries[0].extension:unknown", await SettingsScene.Problems(wrong));
        Assert.Equal(new SchemeEntryConfig(SettingsScene.Number, "102", "Fair"), copied.Entries.Single());
        Assert.DoesNotContain((await scene.Store.Schemes.Find(Sample.Tenant, "Office"))!.Value.Plans, plan => plan.Number == 7);
    }

    [Fact]
    public async Task Supervisor_switches_for_good_and_back_but_changes_nothing_else()
    {
        await using var scene = await SettingsScene.SignedIn("super@acme");
        await Fill(scene);

        await scene.Send(Page, Part("Office", "switch"), ("plan", "2"), ("lasts", "good"), ("restore", ""));
        var switched = (await scene.Store.SchemeOverrides.Find(Sample.Tenant, "Office"))!.Value;
        var page = await scene.Page(Page);
        var late = await scene.Send(Page, Part("Office", "switch"), ("version", "0"), ("plan", "1"), ("restore", ""));
        var restored = await scene.Send(Page, Part("Office", "switch"), ("restore", "true"));
        var forbidden = await scene.Portal.Post(Part("Office", "default"), await scene.Portal.TokenOf(Page), new KeyValuePair<string, string>("version", "1"));

        Assert.Equal(new SchemeOverride(2), switched);
        Assert.Contains("switched by hand", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.EndsWith("&done=Restored", restored.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Null((await scene.Store.SchemeOverrides.Find(Sample.Tenant, "Office"))!.Value);
        Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
    }

    [Fact]
    public async Task Switch_for_a_time_ends_with_the_next_change_of_the_schedule()
    {
        await using var scene = await SettingsScene.SignedIn("super@acme");
        await Fill(scene);

        await scene.Send(Page, Part("Office", "switch"), ("plan", "2"), ("lasts", "temporary"), ("restore", ""));

        var until = (await scene.Store.SchemeOverrides.Find(Sample.Tenant, "Office"))!.Value!.Until!.Value;
        Assert.InRange(until - scene.Portal.Clock.GetUtcNow(), TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
    }

    private static string Part(string scheme, string part) => $"/schemes/scheme/{part}?tenant=acme&scheme={scheme}";

    private static string PlanPart(string part) => $"/schemes/plan/{part}?tenant=acme&scheme=Office&plan=7";

    private static DateTimeOffset NextMonday(DateTimeOffset now) => new DateTimeOffset(now.Date, TimeSpan.Zero).AddDays(7 - WeekPeriod.DayIndex(now.DayOfWeek)).AddHours(11);

    private static async Task Fill(SettingsScene scene, long? version = null)
    {
        var config = new SchemeConfig(
            "Office",
            [new SchemePlanConfig(1, "Open", [new SchemeEntryConfig(SettingsScene.Number, "101")]), new SchemePlanConfig(2, "Closed")],
            [Row(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00", 2), Row(DayOfWeek.Monday, "09:00", DayOfWeek.Monday, "17:00", 1), Row(DayOfWeek.Wednesday, "09:00", DayOfWeek.Wednesday, "17:00", 1)]);
        Assert.IsType<StoreResult.Ok>(await scene.Store.Schemes.Put(Sample.Tenant, config, version, SettingsScene.Setup));
    }

    private static SchemeWeekConfig Row(DayOfWeek from, string start, DayOfWeek to, string end, int plan) => new(new WeekPeriodConfig(from, start, to, end), plan);
}

using System.Net;
using System.Text.RegularExpressions;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Pages;
using Softswitch.Support.Time;

namespace Softswitch.Dashboard.Tests.Records;

public sealed partial class RecordPagesTests
{
    [Fact]
    public async Task List_shows_calls_escaped_and_in_the_time_of_the_tenant()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.All.Add(FakeRecords.Record(1));

        var page = await portal.Browser.GetStringAsync("/records");

        foreach (var text in new[] { "Alice &lt;b&gt;", "&#x2B;31612345678", "Outgoing", "Busy", "2026-01-05 10:01:00", "Europe/Amsterdam" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_opened_without_a_period_asks_for_the_last_month_and_with_an_empty_one_for_all()
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        await portal.Browser.GetStringAsync("/records");
        await portal.Browser.GetStringAsync("/records?from=&until=");

        Assert.Equal(portal.Clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds(), portal.Records.Asked[0].From);
        Assert.Equal((0, long.MaxValue), (portal.Records.Asked[1].From, portal.Records.Asked[1].Until));
    }

    [Fact]
    public async Task Filter_that_was_sent_is_asked_of_the_store_and_stays_in_the_form()
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        var page = await portal.Browser.GetStringAsync("/records?number=06%201234&match=Start&from=2026-01-01T00:00&until=2026-07-01T00:00&direction=Incoming&verdict=Busy");

        var asked = Assert.Single(portal.Records.Asked);
        var filter = new CdrFilter { Number = new("061234", NumberPart.Start), Direction = CdrDirection.Incoming, Verdict = "Busy" };
        Assert.Equal(filter, asked.Filter);
        Assert.Equal(new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), asked.From);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), asked.Until);
        foreach (var text in new[] { "value=\"06 1234\"", "<option value=\"Start\" selected", "<option value=\"Incoming\" selected", "<option value=\"Busy\" selected" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains(
            "/api/v1/tenants/acme/records.csv?from=2025-12-31T23%3A00%3A00.000Z&amp;until=2026-06-30T22%3A00%3A00.000Z&amp;number=06%201234&amp;match=Start&amp;direction=Incoming&amp;verdict=Busy",
            page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number=%3Cscript%3E", "id=\"bad-number\"")]
    [InlineData("number=12&match=Start", "id=\"bad-number\"")]
    [InlineData("from=yesterday", "id=\"bad-period\"")]
    [InlineData("from=2026-02-01T00:00&until=2026-01-01T00:00", "id=\"bad-period\"")]
    public async Task Filter_that_is_wrong_is_told_beside_its_field_and_asks_nothing(string query, string message)
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        var response = await portal.Browser.GetAsync("/records?" + query);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Empty(portal.Records.Asked);
    }

    [Fact]
    public async Task Pages_lead_to_older_calls_and_back_to_the_same_newer_ones()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.All.AddRange(Enumerable.Range(1, 120).Select(number => FakeRecords.Record(number)));

        var first = await portal.Browser.GetStringAsync("/records");
        var second = await portal.Browser.GetStringAsync(LinkTo("next", first)!);
        var third = await portal.Browser.GetStringAsync(LinkTo("next", second)!);
        var back = await portal.Browser.GetStringAsync(LinkTo("prev", third)!);

        Assert.Null(LinkTo("prev", first));
        Assert.Null(LinkTo("next", third));
        Assert.Equal(string.Join(' ', Enumerable.Range(71, 50).Reverse().Select(Id)), Calls(first));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, 20).Reverse().Select(Id)), Calls(third));
        Assert.Equal(Calls(second), Calls(back));
    }

    [Fact]
    public async Task Call_that_failed_is_explained_with_its_legs_reasons_and_media()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.All.Add(FakeRecords.Record(1));

        var page = await portal.Browser.GetStringAsync($"/records/{Id(1)}?tenant=acme");

        foreach (var text in new[] { "The called side was busy.", "carrier-one was busy (User &lt;busy&gt;).", "0612345678", "486", "PCMA", "20 / 3", "12.5 / 0.9", "3.9 / 4.4", "no media", "2026-01-05 10:01:20" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_is_explained_in_the_language_of_the_browser()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.All.Add(FakeRecords.Record(1));
        portal.Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nl");

        Assert.Contains("De gebelde kant was in gesprek.", await portal.Browser.GetStringAsync($"/records/{Id(1)}"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", await portal.Browser.GetStringAsync("/records"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/records?tenant=other")]
    [InlineData("/records?tenant=nobody")]
    [InlineData("/records/{1}")]
    [InlineData("/records/{1}?tenant=other")]
    [InlineData("/records/{9}")]
    [InlineData("/records/nonsense")]
    public async Task Calls_of_another_tenant_are_as_those_that_do_not_exist(string path)
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.All.Add(FakeRecords.Record(1, "other"));

        var response = await portal.Browser.GetAsync(path.Replace("{1}", Id(1), StringComparison.Ordinal).Replace("{9}", Id(9), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(portal.Records.Asked);
    }

    [Fact]
    public async Task Admin_chooses_the_tenant_whose_calls_are_shown()
    {
        await using var portal = await Portal.SignedIn("admin");
        portal.Records.All.Add(FakeRecords.Record(1, "other"));

        Assert.Empty(Calls(await portal.Browser.GetStringAsync("/records")));
        Assert.Equal(Id(1), Calls(await portal.Browser.GetStringAsync("/records?tenant=other")));
    }

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_sign_in()
    {
        await using var portal = await Portal.Start();

        Assert.Equal(HttpStatusCode.Redirect, (await portal.Browser.GetAsync("/records")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Browser.GetAsync($"/records/{Id(1)}")).StatusCode);
    }

    [Fact]
    public async Task Search_that_takes_too_long_asks_for_a_shorter_period()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Records.Pace = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

        var asking = portal.Browser.GetAsync("/records");
        await Eventually.HoldsAsync(() => Task.FromResult(portal.Records.Asked.Count == 1), "the store was asked");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var response = await asking;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Choose a shorter period", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controls_of_the_form_have_labels_and_tables_have_headings()
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        var page = await portal.Browser.GetStringAsync("/records");

        var fields = Field().Matches(page).Select(match => match.Groups["id"].Value).ToArray();
        Assert.Equal<string[]>(["number", "match", "from", "until", "direction", "verdict"], fields);
        Assert.All(fields, id => Assert.Contains($"<label for=\"{id}\">", page, StringComparison.Ordinal));
        Assert.Equal(7, Regex.Count(page, "<th scope=\"col\">", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static string Id(int number) => Sample.CallId(number).ToString();

    private static string? LinkTo(string rel, string page) =>
        Link().Matches(page).FirstOrDefault(match => match.Groups["rel"].Value == rel) is { } found ? WebUtility.HtmlDecode(found.Groups["href"].Value) : null;

    private static string Calls(string page) => string.Join(' ', CallLink().Matches(page).Select(match => match.Groups["id"].Value));

    [GeneratedRegex("<a href=\"(?<href>[^\"]+)\" rel=\"(?<rel>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<a href=\"/records/(?<id>\\w+)\\?tenant", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CallLink();

    [GeneratedRegex("<(input|select) id=\"(?<id>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}

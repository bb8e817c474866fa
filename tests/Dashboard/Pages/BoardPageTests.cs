using System.Net;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Live;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Tests.Pages;

public sealed class BoardPageTests
{
    [Fact]
    public async Task Page_with_calls_and_channels_shows_them_escaped()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Grains.Board("acme").Current = new LiveSnapshot(
            Sample.Epoch, 1, [Sample.Call(1, CallPhase.Talking, onHold: true)], [Sample.Channel("desk1", Sample.CallId(1))]);

        var page = await portal.Browser.GetStringAsync("/");

        Assert.Contains("Alice &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("On hold", page, StringComparison.Ordinal);
        foreach (var text in new[] { "desk1@192.0.2.7:5062", "Alice Brown", "198.51.100.9:40000", ">UDP<", "Desk Phone 9", "1 / 2" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", CallRecordingState.Recording, ">Recorded<")]
    [InlineData("en", CallRecordingState.Paused, ">Recording paused<")]
    [InlineData("nl", CallRecordingState.Recording, ">Wordt opgenomen<")]
    [InlineData("nl", CallRecordingState.Paused, ">Opname gepauzeerd<")]
    public async Task Call_that_is_recorded_or_paused_bears_its_mark(string language, CallRecordingState recording, string mark)
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Browser.DefaultRequestHeaders.Add("Accept-Language", language);
        portal.Grains.Board("acme").Current = new LiveSnapshot(
            Sample.Epoch, 1, [Sample.Call(1, CallPhase.Talking, recording: recording), Sample.Call(2, CallPhase.Talking)], []);

        var page = await portal.Browser.GetStringAsync("/");

        Assert.Contains(mark, page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"recording").Length);
    }

    [Fact]
    public async Task Page_with_a_contact_tells_no_secret_of_it()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Grains.Board("acme").Current = new LiveSnapshot(Sample.Epoch, 1, [], [Sample.Channel("desk1")]);

        var page = await portal.Browser.GetStringAsync("/");

        Assert.Contains("desk1@", page, StringComparison.Ordinal);
        Assert.DoesNotContain("devicetoken", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pin1234", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_an_idle_tenant_says_that_there_is_nothing()
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        var page = await portal.Browser.GetStringAsync("/");

        Assert.Contains("No calls", page, StringComparison.Ordinal);
        Assert.Contains("No channels registered", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-BE, en;q=0.5", "<html lang=\"nl\">", "Geen gesprekken")]
    [InlineData("de, en-GB;q=0.9, nl;q=0.1", "<html lang=\"en\">", "No calls")]
    [InlineData("xx", "<html lang=\"en\">", "No calls")]
    public async Task Page_for_a_language_speaks_it(string accepted, string html, string empty)
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        portal.Browser.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var page = await portal.Browser.GetStringAsync("/");

        Assert.Contains(html, page, StringComparison.Ordinal);
        Assert.Contains(empty, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_without_a_choice_sees_the_first_tenant_and_may_pick()
    {
        await using var portal = await Portal.SignedIn("admin");

        var first = await portal.Browser.GetStringAsync("/");
        var picked = await portal.Browser.GetStringAsync("/?tenant=other");

        Assert.Contains("data-tenant=\"acme\"", first, StringComparison.Ordinal);
        Assert.Contains("Other &lt;Ltd&gt;", first, StringComparison.Ordinal);
        Assert.Contains("data-tenant=\"other\"", picked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_who_asks_for_a_foreign_tenant_gets_the_answer_of_an_unknown_one()
    {
        await using var portal = await Portal.SignedIn("reader@acme");

        var foreign = await portal.Browser.GetAsync("/?tenant=other");
        var unknown = await portal.Browser.GetAsync("/?tenant=nobody");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Other", await portal.Browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/signin")]
    [InlineData("/assets/dashboard.js")]
    public async Task Answer_to_a_browser_forbids_what_is_not_ours(string path)
    {
        await using var portal = await Portal.SignedIn("admin");

        var answer = await portal.Browser.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("dashboard.css", HttpStatusCode.OK)]
    [InlineData("dashboard.js", HttpStatusCode.OK)]
    [InlineData("icon.svg", HttpStatusCode.OK)]
    [InlineData("secret.txt", HttpStatusCode.NotFound)]
    public async Task Asset_by_its_name_is_answered(string name, HttpStatusCode status)
    {
        await using var portal = await Portal.Start();

        Assert.Equal(status, (await portal.Browser.GetAsync($"/assets/{name}")).StatusCode);
    }
}

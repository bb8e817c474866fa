using System.Net;
using Softswitch.Dashboard.Ladders;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Pages;

namespace Softswitch.Dashboard.Tests.Ladders;

public sealed class LadderPageTests
{
    [Fact]
    public async Task Page_of_a_refused_call_tells_why()
    {
        await using var portal = await Portal.SignedIn("boss@acme");

        var page = await portal.Browser.GetStringAsync($"/calls/{FakeLadders.Call}");

        foreach (var text in new[] { "<b>Busy</b>", "486 Busy Here", "INVITE (SDP)", "198.51.100.9:40000", "203.0.113.4:5060 (1)", "0.025", "1.501", "Busy 486", "Refused" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Eve&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Eve</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boss@acme", "acme", 1, HttpStatusCode.OK)]
    [InlineData("admin", "acme", 1, HttpStatusCode.OK)]
    [InlineData("boss@acme", "acme", 2, HttpStatusCode.NotFound)]
    [InlineData("boss@acme", "other", 1, HttpStatusCode.NotFound)]
    [InlineData("admin", "other", 1, HttpStatusCode.NotFound)]
    [InlineData("reader@acme", "acme", 1, HttpStatusCode.NotFound)]
    public async Task Page_out_of_reach_is_not_found(string login, string tenant, int call, HttpStatusCode status)
    {
        await using var portal = await Portal.SignedIn(login);

        Assert.Equal(status, (await portal.Browser.GetAsync($"/calls/{Sample.CallId(call)}?tenant={tenant}")).StatusCode);
    }

    [Fact]
    public void Arrow_of_a_message_runs_between_the_other_side_and_the_gateway()
    {
        var view = new LadderView(FakeLadders.Call, new(null, null, FakeLadders.Ladder()));

        Assert.Equal(["198.51.100.9:40000", "", "203.0.113.4:5060 (1)"], view.Columns.AsEnumerable(), StringComparer.Ordinal);
        Assert.Equal([(0, 1, false), (1, 2, false), (2, 1, true), (1, 0, true)], view.Arrows.Select(arrow => (arrow.From, arrow.To, arrow.IsRefusal)));
    }
}

using Softswitch.Contracts.Live;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Tests.Pages;

public sealed class BoardHubTests
{
    private const int StreamItem = 2;
    private const int Completion = 3;
    private const int Close = 7;

    [Fact]
    public async Task Stream_of_a_board_tells_all_of_it_and_then_what_changes()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        var board = portal.Grains.Board("acme");
        board.Current = new LiveSnapshot(Sample.Epoch, 1, [], [Sample.Channel("desk1")]);
        using var page = await HubClient.Watch(portal, "acme", portal.Address.GetLeftPart(UriPartial.Authority));

        var whole = (await page.Next())!.Value;
        board.Tell(Sample.Event(2, Sample.Call(1, CallPhase.Ringing)));
        var change = (await page.Next())!.Value.GetProperty("item");

        Assert.Equal(StreamItem, whole.GetProperty("type").GetInt32());
        Assert.True(whole.GetProperty("item").GetProperty("full").GetBoolean());
        Assert.Equal(1, whole.GetProperty("item").GetProperty("channels").GetProperty("put").GetArrayLength());
        Assert.False(change.GetProperty("full").GetBoolean());
        Assert.Equal(1, change.GetProperty("counts").GetProperty("ringing").GetInt32());
        Assert.Contains("Alice", change.GetProperty("calls").GetProperty("put")[0].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, change.GetProperty("channels").GetProperty("put").GetArrayLength());
    }

    [Theory]
    [InlineData("other")]
    [InlineData("nobody")]
    [InlineData("../acme")]
    public async Task Stream_of_a_tenant_out_of_reach_is_refused_alike(string tenant)
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        using var page = await HubClient.Watch(portal, tenant);

        var answer = (await page.Next())!.Value;

        Assert.Equal(Completion, answer.GetProperty("type").GetInt32());
        Assert.EndsWith("no such tenant", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_for_a_page_of_another_site_is_cut()
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        using var page = await HubClient.Watch(portal, "acme", "http://evil.example.org");

        Assert.True(await page.Next() is not { } message || message.GetProperty("type").GetInt32() == Close);
    }
}

using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;

namespace Softswitch.Acceptance.Tests.Phones;

/// <summary>A phone in a browser, over WebSocket. Its media is DTLS, so only the signalling is looked at.</summary>
[Collection(SqliteCollection.Name)]
public sealed class BrowserTests(SqliteSwitch running)
{
    [BrowserFact]
    public async Task Browser_page_opened_loads_its_client()
    {
        var result = await BrowserPhone.LoadAsync();

        Assert.True(result.ExitCode == 0, result.Output);
    }

    [BrowserFact]
    public async Task Browser_on_websocket_calls_a_phone()
    {
        await using var called = await running.CalledAsync(
            105,
            new Scenario().Invited("m=audio", "a=fingerprint").Reply("180 Ringing").Pause(200).Reply("200 OK", Bodies.BrowserAnswer).ReceiveRequest("ACK").Byed(),
            budget: TimeSpan.FromSeconds(90));

        var result = await BrowserPhone.CallAsync(running.Process, "demo109", "105");

        Assert.True(result.ExitCode == 0, result.Output);
        foreach (var step in new[] { "registered", "ringing", "established", "ended" })
            Assert.Contains($"STEP {step}", result.Output, StringComparison.Ordinal);
        await called.SucceedsAsync();
    }
}

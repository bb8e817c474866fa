using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;

namespace Softswitch.Acceptance.Tests.Phones;

/// <summary>A phone in a browser, over WebSocket. What it hears is looked at in <see cref="Sounds.BrowserSoundTests"/>.</summary>
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
            new Scenario().Invited("m=audio", "RTP/AVP").Reply("180 Ringing").Pause(200).Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed(),
            budget: TimeSpan.FromSeconds(90));

        await using var browser = BrowserPhone.Start(running.Process, "demo109", Sound.Melody(61, TimeSpan.FromSeconds(2)), TimeSpan.FromSeconds(1), "105");
        await browser.EndAsync();

        foreach (var step in new[] { "registered", "ringing", "established", "ended" })
            Assert.Contains($"STEP {step}", browser.Log, StringComparison.Ordinal);
        await called.SucceedsAsync();
    }
}

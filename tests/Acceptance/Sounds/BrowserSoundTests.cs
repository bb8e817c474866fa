using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Phones;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Browsers that really talk, over DTLS-SRTP: each speaks a melody and writes down what it hears.</summary>
[Collection(SqliteCollection.Name)]
public sealed class BrowserSoundTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [BrowserFact]
    public async Task Browser_that_calls_the_echo_hears_itself()
    {
        var melody = Sound.Melody(71, Long);
        await using var browser = BrowserPhone.Start(running.Process, "demo109", melody, TimeSpan.FromSeconds(14), "600");
        await browser.EndAsync();

        Assert.Contains("dtls connected", browser.Log, StringComparison.Ordinal);
        ExpectHeard(browser.Heard(), melody, browser.Log);
    }

    [BrowserFact("baresip")]
    public async Task Browser_and_the_phone_it_calls_hear_each_other()
    {
        var (low, high) = (Sound.Melody(72, Long), Sound.Melody(73, Long));
        await using var phone = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high);
        await using var browser = BrowserPhone.Start(running.Process, "demo109", low, TimeSpan.FromSeconds(8), "102");
        await browser.EndAsync();
        await phone.WaitForLineAsync("session closed|terminated");
        await phone.EndAsync();

        ExpectHeard(browser.Heard(), high, browser.Log);
        ExpectHeard(phone.Heard(), low, phone.Log);
    }

    [BrowserFact("baresip")]
    public async Task Browser_and_the_phone_that_calls_it_hear_each_other()
    {
        var (low, high) = (Sound.Melody(74, Long), Sound.Melody(75, Long));
        await using var browser = BrowserPhone.Start(running.Process, "demo109", low, TimeSpan.FromSeconds(8));
        await browser.WaitForStepAsync("registered");
        await using var phone = await BaresipPhone.StartAsync(running.Process, "demo103", "udp", high, dial: "109");
        await browser.EndAsync();
        await phone.WaitForLineAsync("session closed|terminated");
        await phone.EndAsync();

        ExpectHeard(browser.Heard(), high, browser.Log);
        ExpectHeard(phone.Heard(), low, phone.Log);
    }

    [BrowserFact]
    public async Task Browsers_hear_each_other()
    {
        var (low, high) = (Sound.Melody(76, Long), Sound.Melody(77, Long));
        await using var called = BrowserPhone.Start(running.Process, "demo108", high, TimeSpan.FromSeconds(9));
        await called.WaitForStepAsync("registered");
        await using var caller = BrowserPhone.Start(running.Process, "demo109", low, TimeSpan.FromSeconds(8), "108");
        await caller.EndAsync();
        await called.EndAsync();

        ExpectHeard(caller.Heard(), high, caller.Log);
        ExpectHeard(called.Heard(), low, called.Log);
    }

    [ProgramFact("baresip")]
    public async Task Phone_that_knows_ice_and_dtls_hears_itself_at_the_echo()
    {
        var melody = Sound.Melody(78, TimeSpan.FromSeconds(40));
        await using var phone = await BaresipPhone.StartAsync(
            running.Process, "demo104", "udp", melody, dial: "600", parameters: ";mediaenc=dtls_srtp;medianat=ice");
        await phone.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(12));
        await phone.EndAsync();

        ExpectHeard(phone.Heard(), melody, phone.Log);
    }

    // A browser stretches sound when packets come late: whole pieces of it are as they were sent, not the whole.
    private static void ExpectHeard(short[] heard, short[] sent, string log)
    {
        var half = heard[(heard.Length / 2)..];
        var best = half.Chunk(2 * WaveFile.SampleRate).Select(piece => Sound.Likeness(piece, sent, Piece)).DefaultIfEmpty().Max();
        Assert.True(best > 0.7, $"Heard {heard.Length} samples, {best:0.00} like what was said.\n{log}");
    }
}

using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Keys of phones that know no telephone-events: tones in their sound, made by sox.</summary>
[Collection(SqliteCollection.Name)]
public sealed class KeyTests(SqliteSwitch running)
{
    private static readonly (char Key, string Low, string High)[] Tones = [('1', "697", "1209"), ('9', "852", "1477"), ('#', "941", "1477")];

    [ProgramFact("sipp", "sox")]
    public async Task Digits_in_the_sound_are_collected_and_said()
    {
        using var folder = new TemporaryFolder();
        using var tenant = new DemoTenantApi(running.Process);
        var tones = await TonesAsync(folder);
        await running.Process.RegisterAsync(running.Account(108));
        var call = running.CallAsync(
            108, "604", new Scenario().Invite(Bodies.SoundOnly).Answered().Pause(7_000).PlaySound(tones).Byed(), budget: TimeSpan.FromMinutes(2));
        var id = Assert.Single(await tenant.TalkingAsync("108"));
        await call;

        // It asks; says what it collected and asks again, until nothing more is keyed.
        var steps = (await tenant.ReadAsync($"calls/{id}/ladder")).GetProperty("steps").EnumerateArray().ToList();
        Assert.True(steps.Count(step => step.GetProperty("name").GetString() == "Collect") >= 2, "Nothing was collected.");
    }

    [ProgramFact("baresip", "sipp", "sox")]
    public async Task Keys_in_the_sound_of_one_phone_are_keys_for_another()
    {
        using var folder = new TemporaryFolder();
        var tones = await TonesAsync(folder);
        await using var called = await CalledAsync(scenario => scenario.PlaySound(tones));
        await using var caller = await CallAsync();

        foreach (var (key, _, _) in Tones)
            await caller.WaitForLineAsync($"received event: '{key}'");
        await caller.EndAsync();
        await called.SucceedsAsync();
    }

    [ProgramFact("baresip", "sipp")]
    public async Task Key_of_one_phone_is_a_tone_for_another_which_sends_it_back_in_its_sound()
    {
        await using var called = await CalledAsync(scenario => scenario, "-rtp_echo");
        await using var caller = await CallAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await caller.PressAsync('7');

        await caller.WaitForLineAsync("received event: '7'");
        await caller.EndAsync();
        await called.SucceedsAsync();
    }

    /// <summary>A key after the other, as sound of G.711.</summary>
    private static async Task<string> TonesAsync(TemporaryFolder folder)
    {
        var file = folder.PathOf("tones.al");
        var keys = Tones.Select(tone => $"|sox -n -r 8000 -c 1 -p synth 0.15 sine {tone.Low} synth 0.15 sine mix {tone.High} gain -8 pad 0 0.15");
        var made = await ExternalProgram.RunAsync("sox", [.. keys, "-r", "8000", "-c", "1", "-e", "a-law", "-t", "raw", file], TimeSpan.FromMinutes(1));
        Assert.True(made.ExitCode == 0, made.Output);
        return file;
    }

    // It takes no encryption and no telephone-events: what it is offered at last is the switch's own.
    private async Task<SippPhone> CalledAsync(Func<Scenario, Scenario> talk, params string[] more)
    {
        var account = running.Account(109);
        await running.Process.RegisterAsync(account);
        var answered = new Scenario()
            .Invited().Reply("488 Not Acceptable Here").ReceiveRequest("ACK")
            .Reinvited().Reply("200 OK", Bodies.SoundOnly).ReceiveRequest("ACK").Pause(1_000);
        return SippPhone.Start(running.Process, account, talk(answered).Byed(), budget: TimeSpan.FromMinutes(2), more: more);
    }

    private async Task<BaresipPhone> CallAsync()
    {
        var silence = new short[20 * WaveFile.SampleRate];
        var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", silence, dial: "109", parameters: ";mediaenc=srtp-mand");
        await caller.WaitForLineAsync("Call established");
        return caller;
    }
}

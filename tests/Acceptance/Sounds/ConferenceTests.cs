using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>A conference with a PIN that is recorded.</summary>
[Collection(SqliteCollection.Name)]
public sealed class ConferenceTests(SqliteSwitch running)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [ProgramFact("baresip")]
    public async Task Who_keys_the_pin_is_in_the_conference_and_its_recording_and_who_does_not_is_neither()
    {
        using var api = new SoundUploads(running.Process);
        await api.AddAsync("services", new { extension = "680", kind = "Conference", pin = "47110", records = true });
        await using var one = await DialAsync("demo101", Sound.Syllables(1, Long));
        await using var two = await DialAsync("demo102", Sound.Syllables(2, Long));
        await using var stranger = await DialAsync("demo103", Sound.Syllables(3, Long));
        await KeyAsync(one, "47110#");
        await KeyAsync(two, "47110#");
        await KeyAsync(stranger, "12345#");
        await Task.Delay(TimeSpan.FromSeconds(16));
        await one.EndAsync();
        await two.EndAsync();
        await stranger.EndAsync();

        var folder = Path.Combine(running.Folder, "recordings", "demo");
        string[] files = [];
        await Eventually.HoldsAsync(
            () => Task.FromResult((files = Directory.Exists(folder) ? Directory.GetFiles(folder, "680-*.wav") : []).Length == 1), "the conference is recorded");
        var recorded = WaveFile.Read(files[0]);
        Assert.True(Sound.LoudestShareOf(Sound.PitchOf(1), recorded) > 0.35, "The first is not in the recording.");
        Assert.True(Sound.LoudestShareOf(Sound.PitchOf(2), recorded) > 0.35, "The second is not in the recording.");
        Assert.True(Sound.LoudestShareOf(Sound.PitchOf(3), recorded) < 0.3, "A stranger is in the recording.");
        Assert.True(Sound.LoudestShareOf(Sound.PitchOf(1), stranger.Heard()) < 0.3, "The stranger hears the conference.");
    }

    private static async Task KeyAsync(BaresipPhone phone, string keys)
    {
        foreach (var key in keys)
            await phone.PressAsync(key);
    }

    private async Task<BaresipPhone> DialAsync(string user, short[] says)
    {
        var phone = await BaresipPhone.StartAsync(running.Process, user, "udp", says, dial: "680", codec: "PCMA");
        await phone.WaitForLineAsync("Call established");
        return phone;
    }
}

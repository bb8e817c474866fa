using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Sounds that a tenant sent, heard by a phone.</summary>
[Collection(SqliteCollection.Name)]
public sealed class OwnSoundTests(SqliteSwitch running) : IDisposable
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ProgramFact("baresip", "ffmpeg")]
    public async Task Music_of_a_class_is_heard_by_who_calls_its_service()
    {
        using var api = new SoundUploads(running.Process);
        var (one, two) = (Sound.Melody(61, TimeSpan.FromSeconds(4)), Sound.Melody(62, Long));
        var (first, second) = (await UploadAsync(api, one, "mp3", "audio/mpeg"), await UploadAsync(api, two, "wav", "audio/wav"));
        await api.AddAsync("music-classes", new { name = "waltz", sounds = new[] { first, second } });
        await api.AddAsync("services", new { extension = "690", kind = "Music", music = "waltz" });

        await using var phone = await DialAsync("demo108", "690");
        await Task.Delay(TimeSpan.FromSeconds(12));
        await phone.EndAsync();

        var heard = phone.Heard();
        Assert.True(heard.Length > 9 * WaveFile.SampleRate, $"{heard.Length} samples are heard.\n{phone.Log}");
        AssertAlike(heard[WaveFile.SampleRate..(3 * WaveFile.SampleRate)], one);
        AssertAlike(heard[(6 * WaveFile.SampleRate)..(9 * WaveFile.SampleRate)], two);
    }

    [ProgramFact("baresip")]
    public async Task Recording_is_heard_instead_of_the_prompt()
    {
        using var api = new SoundUploads(running.Process);
        var recording = Sound.Melody(63, Long);
        await api.ReplaceAsync("EchoTest/nl", await UploadAsync(api, recording, "wav", "audio/wav"));
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        await using var phone = await DialAsync("demo109", "600");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await phone.EndAsync();
        await api.RestoreAsync("EchoTest/nl");

        var heard = phone.Heard();
        Assert.True(heard.Length > 3 * WaveFile.SampleRate, $"{heard.Length} samples are heard.\n{phone.Log}");
        AssertAlike(heard[WaveFile.SampleRate..(3 * WaveFile.SampleRate)], recording);
    }

    [ProgramFact("baresip")]
    public async Task Announcement_is_heard_and_ends_the_call()
    {
        using var api = new SoundUploads(running.Process);
        var announcement = Sound.Melody(64, TimeSpan.FromSeconds(4));
        await api.AddAsync("services", new { extension = "691", kind = "Announcement", sound = await UploadAsync(api, announcement, "wav", "audio/wav") });

        await using var phone = await DialAsync("demo110", "691");
        await phone.WaitForLineAsync("session closed|terminated");
        await phone.EndAsync();

        AssertAlike(phone.Heard(), announcement);
    }

    private static void AssertAlike(short[] heard, short[] sent)
    {
        var likeness = Sound.Likeness(heard, sent, Piece);
        Assert.True(likeness > 0.7, $"Likeness {likeness:0.00} of {heard.Length} samples.");
    }

    private async Task<string> UploadAsync(SoundUploads api, short[] melody, string ending, string type)
    {
        var path = _folder.PathOf($"{Guid.NewGuid():N}.wav");
        WaveFile.Write(path, melody);
        if (ending != "wav")
        {
            var coded = Path.ChangeExtension(path, ending);
            var made = await ExternalProgram.RunAsync("ffmpeg", ["-v", "error", "-i", path, "-b:a", "64k", coded], Patience);
            Assert.True(made.ExitCode == 0, made.Output);
            path = coded;
        }

        return await api.UploadAsync(path, type);
    }

    private async Task<BaresipPhone> DialAsync(string user, string number)
    {
        var phone = await BaresipPhone.StartAsync(running.Process, user, "udp", Sound.Melody(65, Long), dial: number);
        await phone.WaitForLineAsync("Call established");
        return phone;
    }
}

using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Phones that call what the platform itself answers: they speak a melody and record what they hear.</summary>
[Collection(SqliteCollection.Name)]
public sealed class ServiceTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [ProgramTheory("baresip")]
    [InlineData("PCMA", "")]
    [InlineData("PCMU", ";mediaenc=srtp-mand")]
    [InlineData("G722", "")]
    [InlineData("opus", "")]
    public async Task Echo_is_heard_after_its_announcement(string codec, string parameters)
    {
        var melody = Sound.Melody(31, Long);
        await using var phone = await DialAsync("demo104", "600", melody, parameters, codec);
        await Task.Delay(TimeSpan.FromSeconds(12));
        await phone.EndAsync();

        Assert.Contains($"encoder: {codec} ", phone.Log, StringComparison.Ordinal);
        var heard = phone.Heard();
        Assert.True(Sound.Likeness(heard[^(heard.Length / 3)..], melody, Piece) > 0.7, $"No echo in {heard.Length} samples.\n{phone.Log}");
        if (Installed.Find("espeak-ng") is not null)
            Assert.True(Sound.Loudness(heard[..(2 * WaveFile.SampleRate)]) > 300, "Nothing was announced.");
    }

    [ProgramFact("baresip")]
    public async Task Tones_of_the_country_are_heard_and_music_is()
    {
        await using var tones = await DialAsync("demo105", "603", Sound.Melody(32, Long));
        await using var music = await DialAsync("demo106", "602", Sound.Melody(33, Long));
        await Task.Delay(TimeSpan.FromSeconds(6));
        await tones.EndAsync();
        await music.EndAsync();

        // The dialling tone of the Netherlands; the music has no such tone for a whole second.
        var dial = tones.Heard().AsSpan(WaveFile.SampleRate, WaveFile.SampleRate);
        Assert.True(Sound.ShareOf(425, dial) > 0.9, $"{Sound.ShareOf(425, dial):0.00} of what is heard is 425 Hz.");
        var played = music.Heard()[WaveFile.SampleRate..];
        Assert.True(Sound.Loudness(played) > 1000, $"The music has a loudness of {Sound.Loudness(played)}.");
        Assert.True(Sound.ShareOf(425, played.AsSpan(0, WaveFile.SampleRate)) < 0.5);
    }

    [ProgramTheory("baresip")]
    [InlineData("")]
    [InlineData(";dtmfmode=info")]
    public async Task Recording_is_ended_by_a_key_and_played_back(string parameters)
    {
        var melody = Sound.Melody(34, Long);
        await using var phone = await DialAsync("demo107", "605", melody, parameters);
        await Task.Delay(TimeSpan.FromSeconds(9)); // the announcement, the tone, and some seconds of the melody
        await phone.PressAsync('#');
        await Task.Delay(TimeSpan.FromSeconds(3));
        await phone.EndAsync();

        var heard = phone.Heard();
        var last = heard[^(2 * WaveFile.SampleRate)..];
        Assert.True(Sound.Likeness(last, melody, Piece) > 0.7, $"Nothing was played back in {heard.Length} samples.\n{phone.Log}");
    }

    [ProgramFact("baresip")]
    public async Task Five_callers_of_a_conference_hear_each_other_and_not_themselves()
    {
        string[] users = ["demo101", "demo102", "demo103", "demo104", "demo105"];
        var melodies = Enumerable.Range(0, users.Length).Select(i => Sound.Syllables(41 + i, Long)).ToArray();
        var phones = new List<BaresipPhone>();
        try
        {
            for (var i = 0; i < users.Length; i++)
                phones.Add(await DialAsync(users[i], "606", melodies[i]));
            await Task.Delay(TimeSpan.FromSeconds(14));
            await Task.WhenAll(phones.Select(phone => phone.EndAsync()));

            for (var hearing = 0; hearing < users.Length; hearing++)
            {
                var heard = phones[hearing].Heard()[^(8 * WaveFile.SampleRate)..];
                for (var speaking = 0; speaking < users.Length; speaking++)
                {
                    var share = Sound.LoudestShareOf(Sound.PitchOf(41 + speaking), heard);

                    // Two who speak at once have half of the power each; of oneself there is nothing, and of the tone of who leaves some.
                    Assert.True(hearing == speaking ? share < 0.27 : share > 0.35, $"{users[hearing]} hears {users[speaking]} by {share:0.00}.");
                }
            }
        }
        finally
        {
            foreach (var phone in phones)
                await phone.DisposeAsync();
        }
    }

    private async Task<BaresipPhone> DialAsync(string user, string number, short[] melody, string parameters = "", string codec = "PCMA")
    {
        var phone = await BaresipPhone.StartAsync(running.Process, user, "udp", melody, dial: number, parameters: parameters, codec: codec);
        await phone.WaitForLineAsync("Call established");
        return phone;
    }
}

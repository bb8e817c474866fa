using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Dashboard.Tests.Sounds;

public sealed class SoundPageTests
{
    [Fact]
    public async Task List_shows_each_sound_with_its_length_language_and_use()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        var sound = (await scene.Uploaded("Closed <b>")).Value.Id;
        await scene.Configuration.Prompts.Put(Sample.Tenant, new PromptConfig(PromptId.Welcome, SpeechLanguage.Dutch, sound), null, SoundScene.Setup);
        await scene.Configuration.MusicClasses.Put(Sample.Tenant, new MusicClassConfig("default", [sound]), null, SoundScene.Setup);
        await scene.Configuration.Services.Put(Sample.Tenant, new ServiceConfig("901", ServiceKind.Announcement, Sound: sound), null, SoundScene.Setup);

        var page = await scene.Portal.Browser.GetStringAsync("/sounds");

        foreach (var text in new[] { "Closed &lt;b&gt;", "00:01", "WAV, 16000 Hz", "prompt Welcome nl", "music default", "service 901" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains($"src=\"/api/v1/tenants/acme/sounds/{sound}/audio\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Geluiden", "Er zijn nog geen geluiden", "Geluid toevoegen")]
    [InlineData("en", "Sounds", "There are no sounds yet", "Add a sound")]
    public async Task Page_for_a_language_speaks_it(string language, params string[] texts)
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        scene.Portal.Browser.DefaultRequestHeaders.Add("Accept-Language", language);

        var page = await scene.Portal.Browser.GetStringAsync("/sounds");

        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_without_a_name_is_taken_under_that_of_the_file()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");

        var answer = await scene.Upload(SoundScene.Wave(1500), language: "en");
        var page = await scene.Portal.Browser.GetStringAsync(answer.Headers.Location!.OriginalString);

        var sound = Assert.Single(await scene.Sounds()).Value;
        Assert.Equal(("Good morning", "en", 1500), (sound.Name, sound.Language, sound.Milliseconds));
        Assert.Contains("The sound was added.", page, StringComparison.Ordinal);
        Assert.Contains((await scene.Storage.Audit.Query(Sample.Tenant, new PageRequest())).Items, entry => entry.By.Who == "account:boss@acme");
    }

    [Theory]
    [InlineData("empty", "nl", "Er zit geen geluid in het bestand.")]
    [InlineData("text", "en", "This file cannot be read as a sound.")]
    [InlineData("cut", "nl", "Het bestand is niet heel: het einde ontbreekt. the WAV file was cut: it announces 1 s of sound and has 0.5 s")]
    [InlineData("unnamed", "en", "This name is not possible: 1 to 100 characters.")]
    public async Task File_that_is_refused_is_told_why(string fault, string language, string message)
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        scene.Portal.Browser.DefaultRequestHeaders.Add("Accept-Language", language);
        var file = fault switch
        {
            "empty" => SoundScene.Wave(0),
            "text" => "no sound at all"u8.ToArray(),
            "cut" => SoundScene.Wave(1000)[..16_044],
            _ => SoundScene.Wave(1000),
        };

        var answer = await scene.Upload(file, fault == "unnamed" ? new string('x', 101) : "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(message, await SoundScene.Alert(answer), StringComparison.Ordinal);
        Assert.Empty(await scene.Sounds());
    }

    [Fact]
    public async Task File_that_is_too_large_is_refused_unread()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sounds") { Content = new ByteArrayContent(new byte[SoundRules.MaxUpload + 100_000]) };
        request.Headers.ExpectContinue = true;

        var answer = await scene.Portal.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("The file is larger than is taken.", await SoundScene.Alert(answer));
    }

    [Fact]
    public async Task Sound_is_renamed_unless_somebody_changed_it_meanwhile()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        var sound = await scene.Uploaded("Closed");

        var changed = await scene.Change(sound, "Closed today", "nl");
        var late = await scene.Change(sound, "Open");
        var blank = await scene.Change(sound, " ", version: sound.Version + 1);

        Assert.Equal("/sounds?tenant=acme&done=Changed", changed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this sound", await SoundScene.Alert(late), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        Assert.Equal(("Closed today", "nl"), (Assert.Single(await scene.Sounds()).Value.Name, Assert.Single(await scene.Sounds()).Value.Language));
    }

    [Fact]
    public async Task Sound_in_use_is_not_deleted_and_its_users_are_told()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        var sound = await scene.Uploaded("Closed");
        await scene.Configuration.Services.Put(Sample.Tenant, new ServiceConfig("901", ServiceKind.Announcement, Sound: sound.Value.Id), null, SoundScene.Setup);

        var refused = await scene.Delete(sound);
        await scene.Configuration.Services.Delete(Sample.Tenant, new("901"), null, SoundScene.Setup);
        var deleted = await scene.Delete(sound);
        var again = await scene.Delete(sound);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.EndsWith("Closed: service 901.", await SoundScene.Alert(refused), StringComparison.Ordinal);
        Assert.Equal("/sounds?tenant=acme&done=Deleted", deleted.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("This sound is not there any more.", await SoundScene.Alert(again));
        Assert.Empty(await scene.Sounds());
    }

    [Fact]
    public async Task Reader_may_listen_and_change_nothing()
    {
        await using var scene = await SoundScene.SignedIn("reader@acme");

        var page = await scene.Portal.Browser.GetStringAsync("/sounds");
        var answer = await scene.Upload(SoundScene.Wave(1000));

        Assert.DoesNotContain("type=\"file\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await scene.Sounds());
    }

    [Fact]
    public async Task Sounds_of_another_tenant_are_as_those_that_do_not_exist()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");

        var seen = await scene.Portal.Browser.GetAsync("/sounds?tenant=other");
        var sent = await scene.Upload(SoundScene.Wave(1000), tenant: "other");

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Empty(await scene.Sounds("other"));
    }

    [Fact]
    public async Task Form_that_another_site_sent_changes_nothing()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        var sound = await scene.Uploaded("Closed");

        var answer = await scene.Portal.Post($"/sounds/{sound.Value.Id}/delete", new KeyValuePair<string, string>("version", $"{sound.Version}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(await scene.Sounds());
    }
    [Fact]
    public async Task Form_that_breaks_off_is_refused()
    {
        await using var scene = await SoundScene.SignedIn("boss@acme");
        using var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nRIFF");
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        Assert.Equal(HttpStatusCode.BadRequest, (await scene.Portal.Browser.PostAsync("/sounds", content)).StatusCode);
    }
}

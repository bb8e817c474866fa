using System.Net.Http.Headers;

namespace Softswitch.Api.Tests.Sounds;

public sealed class SoundRouteTests : HostedTest
{
    [Fact]
    public async Task Sound_is_sent_listed_renamed_heard_and_deleted()
    {
        var client = Host.As("TenantAdmin.acme");
        var file = SoundFiles.Wave(1000);

        var created = await client.Upload("acme", file, "?name=Closed&language=nl");
        var sound = await Task.FromResult(created).Expect(HttpStatusCode.Created);

        var id = (string)sound["id"]!;
        Assert.Equal($"/api/v1/tenants/acme/sounds/{id}", created.Headers.Location!.OriginalString);
        Assert.Equal(("Closed", "nl", 1000), ((string)sound["name"]!, (string)sound["language"]!, (int)sound["milliseconds"]!));
        Assert.Equal("WAV, 16000 Hz, 16 bits, mono", (string)sound["source"]!);
        var heard = await client.GetAsync(new Uri($"tenants/acme/sounds/{id}/audio", UriKind.Relative));
        Assert.Equal("audio/wav", heard.Content.Headers.ContentType!.MediaType);
        Assert.Equal(file, await heard.Content.ReadAsByteArrayAsync());
        var renamed = await client.Send("PUT", $"tenants/acme/sounds/{id}", """{"name":"Open"}""", created.Tag()).Expect(HttpStatusCode.OK);
        Assert.Equal(("Open", null, 1000), ((string)renamed["name"]!, (string?)renamed["language"], (int)renamed["milliseconds"]!));
        var listed = await client.Send("GET", "tenants/acme/sounds?search=op").Expect(HttpStatusCode.OK);
        Assert.Equal(renamed.ToJsonString(), Assert.Single(listed["items"]!.AsArray())!.ToJsonString());
        var sentBack = renamed.ToJsonString().Replace("1000", "2000", StringComparison.Ordinal);
        await client.Send("PUT", $"tenants/acme/sounds/{id}", renamed.ToJsonString(), $"\"{renamed["version"]}\"").Expect(HttpStatusCode.OK);
        await client.Send("PUT", $"tenants/acme/sounds/{id}", sentBack.Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal), "\"3\"").Refused(HttpStatusCode.BadRequest);

        await client.Send("DELETE", $"tenants/acme/sounds/{id}").Expect(HttpStatusCode.NoContent);
        await client.Send("GET", $"tenants/acme/sounds/{id}").Refused(HttpStatusCode.NotFound);
        await client.Send("GET", $"tenants/acme/sounds/{id}/audio").Refused(HttpStatusCode.NotFound);
        Assert.False(await Host.Storage.Sounds.Copy(new("acme"), new(Guid.Parse(id)), Stream.Null));
        var audit = await client.Send("GET", "tenants/acme/audit").Expect(HttpStatusCode.OK);
        Assert.Contains($"sound {id}", audit["items"]!.AsArray().Select(entry => (string)entry!["what"]!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Sound_may_come_in_a_form()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("en"), "language");
        form.Add(new ByteArrayContent(SoundFiles.Wave(500)), "file", "Good morning.wav");

        var sound = await Host.As("TenantAdmin.acme").PostAsync(new Uri("tenants/acme/sounds", UriKind.Relative), form).Expect(HttpStatusCode.Created);

        Assert.Equal(("Good morning", "en", 500), ((string)sound["name"]!, (string)sound["language"]!, (int)sound["milliseconds"]!));
    }

    [Fact]
    public async Task File_that_is_no_sound_is_refused_by_field_and_reason()
    {
        var client = Host.As("TenantAdmin.acme");

        await Refused(client.Upload("acme", []), "file:empty", "the file is empty");
        await Refused(client.Upload("acme", SoundFiles.Wave(0)), "file:empty", "there is no sound in the file");
        await Refused(client.Upload("acme", SoundFiles.Wave(1000)[..16_044]), "file:truncated", "it announces 1 s of sound and has 0.5 s");
        await Refused(client.Upload("acme", SoundFiles.Wave(10)[..40]), "file:format", "before its sound begins");
        await Refused(client.Upload("acme", SoundFiles.Wave(31 * 60_000, 1000)), "file:length", "31 minutes: at most 30 minutes");
        await Refused(client.Upload("acme", SoundFiles.Wave(10), "?name=" + new string('x', 101)), "name:length", "at most 100");
        await Refused(client.Upload("acme", SoundFiles.Wave(10), "?language=xx"), "language:unknown", "nl");
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "name" } };
        await Refused(client.PostAsync(new Uri("tenants/acme/sounds", UriKind.Relative), empty), "file:required", "no file");
        Assert.Empty((await client.Send("GET", "tenants/acme/sounds").Expect(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_larger_than_a_sound_may_be_is_refused_before_it_is_read(bool isAnnounced)
    {
        using var body = new StreamContent(isAnnounced ? new MemoryStream(new byte[21 << 20]) : new UnendingStream(21 << 20));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("audio/wav");

        var refused = await Host.As("TenantAdmin.acme").PostAsync(new Uri("tenants/acme/sounds", UriKind.Relative), body).Refused(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains($"{20 << 20} bytes", (string)refused["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_of_another_tenant_or_another_type_is_refused()
    {
        var id = await Host.As("TenantAdmin.acme").Uploaded();

        await Host.As("TenantAdmin.beta").Send("GET", $"tenants/beta/sounds/{id}/audio").Refused(HttpStatusCode.NotFound);
        await Host.As("Reader.acme").Upload("acme", SoundFiles.Wave(10)).Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Upload("acme", SoundFiles.Wave(10), type: "text/plain").Refused(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Sound_that_is_used_cannot_be_deleted_and_the_answer_tells_by_what()
    {
        var client = Host.As("TenantAdmin.acme");
        var (one, two, three) = (await client.Uploaded(), await client.Uploaded(), await client.Uploaded());
        await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{one}}"}""", "\"0\"").Expect(HttpStatusCode.OK);
        await client.Send("POST", "tenants/acme/music-classes", $$"""{"name":"lobby","sounds":["{{two}}"]}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/services", $$"""{"extension":"600","kind":"Announcement","sound":"{{three}}"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/services", """{"extension":"601","kind":"Music","music":"lobby"}""").Expect(HttpStatusCode.Created);

        foreach (var (item, user) in new[]
        {
            ($"sounds/{one}", "the prompt Goodbye in nl"), ($"sounds/{two}", "the music class lobby"), ($"sounds/{three}", "the service 600"),
            ("music-classes/lobby", "the service 601"),
        })
        {
            var refused = await client.Send("DELETE", $"tenants/acme/{item}").Refused(HttpStatusCode.Conflict);
            Assert.Contains(user, (string)refused["detail"]!, StringComparison.Ordinal);
        }
    }

    private static async Task Refused(Task<HttpResponseMessage> sending, string field, string reason)
    {
        var problem = await sending.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(field, Assert.Single(problem.Fields()));
        Assert.Contains(reason, (string)problem["detail"]!, StringComparison.Ordinal);
    }
}

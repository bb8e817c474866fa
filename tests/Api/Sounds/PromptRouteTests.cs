namespace Softswitch.Api.Tests.Sounds;

public sealed class PromptRouteTests : HostedTest
{
    [Fact]
    public async Task Prompt_is_replaced_and_restored()
    {
        var client = Host.As("TenantAdmin.acme");
        var (one, other) = (await client.Uploaded(), await client.Uploaded());

        var builtIn = await client.Send("GET", "tenants/acme/prompts/Goodbye/nl");
        await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{one}}"}""").Refused(HttpStatusCode.PreconditionRequired);
        var replaced = await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{one}}"}""", builtIn.Tag());
        await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{other}}"}""", builtIn.Tag()).Refused(HttpStatusCode.PreconditionFailed);
        var again = await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{other}}"}""", replaced.Tag()).Expect(HttpStatusCode.OK);

        Assert.Null((await builtIn.Body())["sound"]);
        Assert.Equal(other, (string)again["sound"]!);
        var all = (await client.Send("GET", "tenants/acme/prompts?language=nl").Expect(HttpStatusCode.OK))["items"]!.AsArray();
        Assert.Equal("Goodbye", (string)Assert.Single(all, prompt => prompt!["sound"] is not null)!["prompt"]!);
        Assert.All(all, prompt => Assert.NotEmpty((string)prompt!["text"]!));
        await client.Send("DELETE", "tenants/acme/prompts/Goodbye/nl").Expect(HttpStatusCode.NoContent);
        await client.Send("DELETE", "tenants/acme/prompts/Goodbye/nl").Refused(HttpStatusCode.NotFound);
        await client.Send("DELETE", $"tenants/acme/sounds/{other}").Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Prompt_language_or_sound_that_there_is_not_is_refused()
    {
        var client = Host.As("TenantAdmin.acme");
        var strange = await Host.As("TenantAdmin.beta").Uploaded("beta");

        await client.Send("GET", "tenants/acme/prompts/Singing/nl").Refused(HttpStatusCode.NotFound);
        await client.Send("GET", "tenants/acme/prompts/3/nl").Refused(HttpStatusCode.NotFound);
        await client.Send("GET", "tenants/acme/prompts/Goodbye/xx").Refused(HttpStatusCode.NotFound);
        await client.Send("GET", "tenants/acme/prompts?language=xx").Refused(HttpStatusCode.BadRequest);
        var unknown = await client.Send("PUT", "tenants/acme/prompts/Goodbye/nl", $$"""{"sound":"{{strange}}"}""", "\"0\"").Refused(HttpStatusCode.BadRequest);
        Assert.Equal("sound:unknown", Assert.Single(unknown.Fields()));
    }

    [Fact]
    public async Task Class_of_music_with_sounds_that_there_are_not_is_refused()
    {
        var client = Host.As("TenantAdmin.acme");
        var sound = await client.Uploaded();

        foreach (var (sounds, field) in new[]
        {
            ("[]", "sounds:length"), ($$"""["{{sound}}","x"]""", "sounds[1]:format"), ($$"""["{{Guid.Empty:N}}"]""", "sounds[0]:unknown"),
        })
        {
            var refused = await client.Send("POST", "tenants/acme/music-classes", $$"""{"name":"lobby","sounds":{{sounds}}}""").Refused(HttpStatusCode.BadRequest);
            Assert.Equal(field, Assert.Single(refused.Fields()));
        }

        var made = await client.Send("POST", "tenants/acme/music-classes", $$"""{"name":"default","sounds":["{{sound}}","{{sound}}"],"shuffled":true}""").Expect(HttpStatusCode.Created);
        Assert.Equal(2, made["sounds"]!.AsArray().Count);
        var book = await Host.Storage.Sounds.Book(new("acme"));
        Assert.True(book.MusicOf("other") is { IsShuffled: true, Sounds.Length: 2 });
    }
}

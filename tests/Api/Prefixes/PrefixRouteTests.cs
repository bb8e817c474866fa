namespace Softswitch.Api.Tests.Prefixes;

/// <summary>SPEC R10 over the interface.</summary>
public sealed class PrefixRouteTests : HostedTest
{
    private const string Forwards = "tenants/acme/number-forwards";
    private const string Number = "+31880000999";

    [Fact]
    public async Task Prefixes_are_settings_of_the_tenant()
    {
        var admin = await Filled();
        var body = $$"""{"name":"Acme","extensionLength":3,"prefixes":[{"prefix":"7","number":"{{Number}}"},{"prefix":"8"},{"prefix":"123","number":"{{Number}}"}]}""";
        var version = (long)(await admin.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK))["version"]!;
        var changed = await admin.Send("PUT", "tenants/acme", body, $"\"{version}\"").Expect(HttpStatusCode.OK);
        Assert.Equal($$"""[{"prefix":"7","number":"{{Number}}"},{"prefix":"8","number":null},{"prefix":"123","number":"{{Number}}"}]""", Text(changed["prefixes"]!));
        var foreign = body.Replace(Number, "+31880000111", StringComparison.Ordinal);
        Assert.Equal(
            "prefixes[0].number:unknown",
            Assert.Single((await admin.Send("PUT", "tenants/acme", foreign, $"\"{version + 1}\"").Refused(HttpStatusCode.BadRequest)).Fields()));
        await admin.Send("DELETE", $"tenants/acme/dids/{Number}").Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Number_is_forwarded_by_a_supervisor_and_explained()
    {
        await Filled();
        var client = Host.As("Supervisor.acme");
        var body = $$"""{"numbers":[{"number":"{{Number}}","to":"+31612345678"}]}""";
        await client.Send("PUT", Forwards, body).Refused(HttpStatusCode.PreconditionRequired);
        await Host.As("Reader.acme").Send("PUT", Forwards, body, "\"0\"").Refused(HttpStatusCode.Forbidden);
        Assert.Equal("""{"all":null,"numbers":[],"version":0}""", (await client.Send("GET", Forwards).Expect(HttpStatusCode.OK)).ToJsonString());

        var changed = await client.Send("PUT", Forwards, body, "\"0\"").Expect(HttpStatusCode.OK);

        Assert.Equal($$"""{"all":null,"numbers":[{"number":"{{Number}}","to":"+31612345678"}],"version":1}""", Text(changed));
        var explained = await client.Send("GET", $"tenants/acme/explain?called={Uri.EscapeDataString(Number)}").Expect(HttpStatusCode.OK);
        Assert.Contains("forwarded by telephone: +31612345678", Text(explained), StringComparison.Ordinal);
        await client.Send("PUT", Forwards, body, "\"0\"").Refused(HttpStatusCode.PreconditionFailed);
        Assert.Equal("numbers[0].number:unknown", Assert.Single((await client.Send("PUT", Forwards, """{"numbers":[{"number":"+31880000111"}]}""", "\"1\"").Refused(HttpStatusCode.BadRequest)).Fields()));
    }

    private static string Text(System.Text.Json.Nodes.JsonNode node) => node.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal);

    private async Task<HttpClient> Filled()
    {
        var client = Host.As("Admin");
        await client.Send("POST", "tenants/acme/services", """{"extension":"600","kind":"Echo"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/dids", $$"""{"number":"{{Number}}","extension":"600"}""").Expect(HttpStatusCode.Created);
        return client;
    }
}

namespace Softswitch.Api.Tests.Tables;

public sealed class TableTests : HostedTest
{
    public static TheoryData<string> Kinds => [.. ItemKind.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Item_lives_from_create_to_delete(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, name);

        var created = await client.Send("POST", kind.In("acme"), kind.Create);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/v1/{kind.ItemIn("acme")}", created.Headers.Location!.OriginalString);
        var read = await client.Send("GET", kind.ItemIn("acme"));
        var item = await read.Body();
        Assert.Equal(created.Tag(), read.Tag());
        Assert.Equal($"\"{item["version"]}\"", read.Tag());
        var listed = await client.Send("GET", $"{kind.In("acme")}?search={Uri.EscapeDataString(kind.Key)}").Expect(HttpStatusCode.OK);
        Assert.Equal(item.ToJsonString(), Assert.Single(listed["items"]!.AsArray())!.ToJsonString());

        var changed = await client.Send("PUT", kind.ItemIn("acme"), kind.Change, read.Tag());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.False(read.Tag() == changed.Tag(), "the version did not change");
        Assert.Equal(JsonNode.Parse(kind.Change)![kind.ChangedField]!.ToJsonString(), (await changed.Body())[kind.ChangedField]!.ToJsonString());

        await client.Send("DELETE", kind.ItemIn("acme"), ifMatch: changed.Tag()).Expect(HttpStatusCode.NoContent);
        await client.Send("GET", kind.ItemIn("acme")).Refused(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Item_that_was_read_can_be_sent_back(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, name);
        await client.Send("POST", kind.In("acme"), kind.Create).Expect(HttpStatusCode.Created);
        var read = await client.Send("GET", kind.ItemIn("acme"));
        await client.Send("PUT", kind.ItemIn("acme"), (await read.Body()).ToJsonString(), read.Tag()).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Change_needs_the_current_version(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, name);
        await client.Send("POST", kind.In("acme"), kind.Create).Expect(HttpStatusCode.Created);
        var tag = (await client.Send("GET", kind.ItemIn("acme"))).Tag();

        await client.Send("PUT", kind.ItemIn("acme"), kind.Change).Refused(HttpStatusCode.PreconditionRequired);
        foreach (var wrong in new[] { "\"999\"", "\"x\"", "W/" + tag, "*" })
        {
            var refused = await client.Send("PUT", kind.ItemIn("acme"), kind.Change, wrong);
            await Task.FromResult(refused).Refused(HttpStatusCode.PreconditionFailed);
            Assert.Equal(tag, refused.Tag());
            await client.Send("DELETE", kind.ItemIn("acme"), ifMatch: wrong).Refused(HttpStatusCode.PreconditionFailed);
        }

        await client.Send("DELETE", kind.ItemIn("acme")).Expect(HttpStatusCode.NoContent);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Second_item_with_the_same_key_conflicts(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, name);
        await client.Send("POST", kind.In("acme"), kind.Create).Expect(HttpStatusCode.Created);
        var problem = await client.Send("POST", kind.In("acme"), kind.Create).Refused(HttpStatusCode.Conflict);
        var key = JsonNode.Parse(kind.Create)!.AsObject().First(member => (string?)member.Value == kind.Key).Key;
        Assert.Equal($"{key}:unique", Assert.Single(problem.Fields()));
    }

    [Fact]
    public async Task Tenant_id_that_is_or_was_taken_conflicts()
    {
        var admin = Host.As("Admin");
        Assert.Equal("id:unique", Assert.Single((await admin.Send("POST", "tenants", """{"id":"acme","name":"A"}""").Refused(HttpStatusCode.Conflict)).Fields()));
        await admin.Send("DELETE", "tenants/acme").Expect(HttpStatusCode.NoContent);
        Assert.Equal("id:unique", Assert.Single((await admin.Send("POST", "tenants", """{"id":"acme","name":"A"}""").Refused(HttpStatusCode.Conflict)).Fields()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Unknown_item_is_not_found(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = ItemKind.All[name].For("acme");
        foreach (var path in new[] { kind.ItemIn("acme"), kind.In("acme") + "/%20" })
        {
            await client.Send("GET", path).Refused(HttpStatusCode.NotFound);
            await client.Send("PUT", path, kind.Change, "\"1\"").Refused(HttpStatusCode.NotFound);
            await client.Send("DELETE", path).Refused(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Key_in_the_body_cannot_differ_from_the_address(string name)
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, name);
        await client.Send("POST", kind.In("acme"), kind.Create).Expect(HttpStatusCode.Created);
        var read = await client.Send("GET", kind.ItemIn("acme"));
        var body = await read.Body();
        var member = new[] { "id", "number", "name", "login", "extension" }.First(key => (string?)body[key] == kind.Key);
        body[member] = member == "id" ? "0198c0de0000700080000000000009ff" : "another";
        var problem = await client.Send("PUT", kind.ItemIn("acme"), body.ToJsonString(), read.Tag()).Refused(HttpStatusCode.BadRequest);
        Assert.Equal($"{member}:fixed", Assert.Single(problem.Fields()));
    }

    private static async Task<ItemKind> Prepare(HttpClient client, string name)
    {
        var kind = ItemKind.All[name].For("acme");
        foreach (var (path, body) in kind.Before)
            await client.Send("POST", $"tenants/acme/{path}", body).Expect(HttpStatusCode.Created);
        return kind;
    }

    [Fact]
    public async Task Item_that_another_points_to_cannot_go()
    {
        var client = Host.As("TenantAdmin.acme");
        var kind = await Prepare(client, "dids");
        await client.Send("POST", kind.In("acme"), kind.Create).Expect(HttpStatusCode.Created);
        var problem = await client.Send("DELETE", "tenants/acme/extensions/301").Refused(HttpStatusCode.Conflict);
        Assert.Equal("extension:in-use", Assert.Single(problem.Fields()));
    }

    [Fact]
    public async Task Unchanged_item_is_not_sent_again()
    {
        var client = Host.As("Reader.acme");
        var tag = (await client.Send("GET", "tenants/acme")).Tag();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", tag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.Send("GET", "tenants/acme")).StatusCode);
    }

    [Fact]
    public async Task Concurrent_changes_of_one_version_let_exactly_one_win()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/channels", """{"name":"race"}""").Expect(HttpStatusCode.Created);
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i =>
            client.Send("PUT", "tenants/acme/channels/race", $$"""{"callLimit":{{1 + (i % 5)}}}""", "\"1\"")));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(11, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed && answer.Tag() == "\"2\""));
    }

    [Fact]
    public async Task Pages_hold_every_item_once_while_items_come_and_go()
    {
        var client = Host.As("TenantAdmin.acme");
        foreach (var i in Enumerable.Range(10, 25))
            await client.Send("POST", "tenants/acme/channels", $$"""{"name":"p{{i}}"}""").Expect(HttpStatusCode.Created);

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await client.Send("GET", $"tenants/acme/channels?limit=4&after={next}").Expect(HttpStatusCode.OK);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["name"]!));
            next = (string?)page["next"];
            // The last one seen goes, and one comes before all that is still to be seen.
            await client.Send("DELETE", $"tenants/acme/channels/{seen[^1]}").Expect(HttpStatusCode.NoContent);
            await client.Send("POST", "tenants/acme/channels", $$"""{"name":"a{{seen.Count}}"}""").Expect(HttpStatusCode.Created);
        }
        while (next is not null);

        Assert.Equal(Enumerable.Range(10, 25).Select(i => $"p{i}"), seen, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Tenants_are_the_platforms_to_make_and_change()
    {
        var admin = Host.As("Admin");
        var created = await admin.Send("POST", "tenants", """{"id":"gamma","name":"Gamma"}""");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        await admin.Send("PUT", "tenants/gamma", """{"name":"Gamma 2","companyNumber":"+31880000100"}""", created.Tag()).Expect(HttpStatusCode.OK);
        var all = await admin.Send("GET", "tenants").Expect(HttpStatusCode.OK);
        Assert.Equal(["acme", "beta", "gamma"], all["items"]!.AsArray().Select(item => (string)item!["id"]!), StringComparer.Ordinal);
        var own = await Host.As("TenantAdmin.acme").Send("GET", "tenants").Expect(HttpStatusCode.OK);
        Assert.Equal("acme", (string)Assert.Single(own["items"]!.AsArray())!["id"]!);
        await admin.Send("DELETE", "tenants/gamma").Expect(HttpStatusCode.NoContent);
        await admin.Send("GET", "tenants/gamma/users").Refused(HttpStatusCode.NotFound);
    }
}

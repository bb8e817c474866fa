namespace Softswitch.Api.Tests.Tables;

public sealed class UserCreationTests : HostedTest
{
    [Fact]
    public async Task Next_extension_is_the_lowest_free_one_and_dialled_at_once()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/users", """{"name":"A","extension":"102"}""").Expect(HttpStatusCode.Created);
        var user = await client.Send("POST", "tenants/acme/users", """{"name":"B","extension":"next"}""").Expect(HttpStatusCode.Created);
        Assert.Equal("101", (string)user["extension"]!);
        var extension = await client.Send("GET", "tenants/acme/extensions/101").Expect(HttpStatusCode.OK);
        Assert.Equal((string)user["id"]!, (string)extension["userId"]!);
    }

    [Fact]
    public async Task Next_extension_is_another_one_for_each_of_many_at_once()
    {
        var client = Host.As("TenantAdmin.acme");
        var users = await Task.WhenAll(Enumerable.Range(0, 5).Select(i =>
            client.Send("POST", "tenants/acme/users", $$"""{"name":"U{{i}}","extension":"next"}""").Expect(HttpStatusCode.Created)));
        Assert.Equal(["101", "102", "103", "104", "105"], users.Select(user => (string)user["extension"]!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Extension_of_its_own_takes_the_next_number_too()
    {
        var client = Host.As("TenantAdmin.acme");
        var user = await client.Send("POST", "tenants/acme/users", """{"name":"A"}""").Expect(HttpStatusCode.Created);
        var extension = await client.Send("POST", "tenants/acme/extensions", $$"""{"number":"next","userId":"{{user["id"]}}"}""").Expect(HttpStatusCode.Created);
        Assert.Equal("101", (string)extension["number"]!);
    }

    [Fact]
    public async Task Channels_come_with_their_user_and_generated_passwords_are_shown_once()
    {
        var client = Host.As("TenantAdmin.acme");
        var user = await client.Send("POST", "tenants/acme/users", """{"name":"A","channels":[{"name":"desk"},{"name":"soft","password":"Own-Pass-1"}]}""").Expect(HttpStatusCode.Created);
        Assert.Equal(16, ((string)user["channels"]![0]!["generated"]!).Length);
        Assert.Null(user["channels"]![1]!["generated"]);
        var channel = await client.Send("GET", "tenants/acme/channels/desk").Expect(HttpStatusCode.OK);
        Assert.Equal((string)user["id"]!, (string)channel["userId"]!);
        Assert.False(channel.ContainsKey("generated"));
        Assert.False(channel.ContainsKey("password"));
    }

    [Fact]
    public async Task Refused_channel_leaves_nothing_behind()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/channels", """{"name":"taken"}""").Expect(HttpStatusCode.Created);
        var problem = await client.Send("POST", "tenants/acme/users", """{"name":"A","extension":"101","channels":[{"name":"free"},{"name":"taken"}]}""").Refused(HttpStatusCode.Conflict);
        Assert.Equal("channels[1].name:unique", Assert.Single(problem.Fields()));
        foreach (var list in new[] { "users", "extensions" })
            Assert.Empty((await client.Send("GET", $"tenants/acme/{list}").Expect(HttpStatusCode.OK))["items"]!.AsArray());
        await client.Send("GET", "tenants/acme/channels/free").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wrong_channel_is_named_before_anything_is_stored()
    {
        var problem = await Host.As("TenantAdmin.acme")
            .Send("POST", "tenants/acme/users", """{"name":"A","rights":["Recording","Fly"],"channels":[{"name":"x","callLimit":9},{"name":"a b","password":"weak"}]}""")
            .Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["channels[0].callLimit:range", "channels[1].name:format", "channels[1].password:length", "rights[1]:unknown"], problem.Fields(), StringComparer.Ordinal);
    }
}

namespace Softswitch.Api.Tests.Tables;

public sealed class PrivacyGroupTests : HostedTest
{
    private const string User = "0198c0de000070008000000000000301";

    [Fact]
    public async Task Group_is_made_and_read_with_its_members_and_rights()
    {
        var client = await ClientAsync();
        await client.Send(
            "POST", "tenants/acme/privacy-groups",
            $$"""{"name":"Desk","description":"Who sees whom","members":["{{User}}"],"grants":[{"extension":"101","rights":["Pickup","Presence"]},{"extension":"*","rights":["Notifications"],"notificationSeconds":10}]}""")
            .Expect(HttpStatusCode.Created);

        var read = await client.Send("GET", "tenants/acme/privacy-groups/Desk").Expect(HttpStatusCode.OK);

        Assert.Equal(User, (string)read["members"]![0]!);
        Assert.Equal("[\"Pickup\",\"Presence\"]", read["grants"]![0]!["rights"]!.ToJsonString());
        Assert.Equal(("*", 10), ((string)read["grants"]![1]!["extension"]!, (int)read["grants"]![1]!["notificationSeconds"]!));
    }

    [Theory]
    [InlineData("""{"name":"Desk","grants":[{"extension":"101","rights":["Fly"]}]}""", "grants[0].rights[0]:unknown")]
    [InlineData("""{"name":"Desk","grants":[{"extension":"101","rights":[]}]}""", "grants[0].rights:required")]
    [InlineData("""{"name":"Desk","grants":[{"extension":"199","rights":["Listen"]}]}""", "grants[0].extension:unknown")]
    [InlineData("""{"name":"Desk","grants":[{"extension":"1999","rights":["Listen"]}]}""", "grants[0].extension:length")]
    [InlineData("""{"name":"Desk","grants":[{"extension":"101","rights":["Listen"],"notificationSeconds":5}]}""", "grants[0].notificationSeconds:notifications")]
    [InlineData("""{"name":"Desk","members":["nobody"]}""", "members[0]:format")]
    [InlineData("""{"name":"Desk","members":["0198c0de000070008000000000000999"]}""", "members[0]:unknown")]
    [InlineData("""{"name":"Desk","everybody":true,"members":["0198c0de000070008000000000000301"]}""", "members:everybody")]
    [InlineData("""{"grants":[]}""", "name:required")]
    public async Task What_makes_no_sense_is_refused_by_field_and_rule(string body, string expected)
    {
        var client = await ClientAsync();
        var refused = await client.Send("POST", "tenants/acme/privacy-groups", body).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(expected, Assert.Single(refused.Fields()));
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/users", $$"""{"id":"{{User}}","name":"Anna","extension":"101"}""").Expect(HttpStatusCode.Created);
        return client;
    }
}

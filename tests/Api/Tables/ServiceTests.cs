namespace Softswitch.Api.Tests.Tables;

public sealed class ServiceTests : HostedTest
{
    [Fact]
    public async Task Extension_of_a_user_is_refused_to_a_service_and_the_other_way_round()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/users", """{"name":"Anna","extension":"101"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/services", """{"extension":"600","kind":"Echo"}""").Expect(HttpStatusCode.Created);

        var service = await client.Send("POST", "tenants/acme/services", """{"extension":"101","kind":"Clock"}""").Refused(HttpStatusCode.Conflict);
        var user = await client.Send("POST", "tenants/acme/users", """{"name":"Ben","extension":"600"}""").Refused(HttpStatusCode.Conflict);

        Assert.Equal("extension:unique", Assert.Single(service.Fields()));
        Assert.Equal("extension:unique", Assert.Single(user.Fields()));
        var extension = await client.Send("GET", "tenants/acme/extensions/600").Expect(HttpStatusCode.OK);
        Assert.Equal("Service", (string)extension["type"]!);
    }

    [Theory]
    [InlineData("""{"extension":"600","kind":"Singing"}""")]
    [InlineData("""{"extension":"600"}""")]
    [InlineData("""{"extension":"6","kind":"Echo"}""")]
    public async Task Service_without_a_known_kind_or_a_valid_extension_is_refused(string body) =>
        await Host.As("TenantAdmin.acme").Send("POST", "tenants/acme/services", body).Refused(HttpStatusCode.BadRequest);
}

namespace Softswitch.Api.Tests.Tables;

/// <summary>Trunks and rates are the platform's, and their passwords nobody's to read.</summary>
public sealed class TrunkTests : HostedTest
{
    private const string Trunk = """{"name":"carrier","target":"sip.carrier.example","username":"pbx","password":"very-secret","registers":true,"addresses":["192.0.2.0/28"]}""";

    [Theory]
    [InlineData("trunks")]
    [InlineData("rates")]
    [InlineData("trunks/carrier/live")]
    public async Task Trunks_are_for_administrators_of_the_platform_alone(string path)
    {
        await Host.As("TenantAdmin.acme").Send("GET", path).Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Send("POST", path.Split('/')[0], Trunk).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Trunk_is_read_back_without_its_password()
    {
        var client = Host.As("Admin");
        var created = await client.Send("POST", "trunks", Trunk).Expect(HttpStatusCode.Created);
        Assert.DoesNotContain("very-secret", created.ToJsonString(), StringComparison.Ordinal);
        var read = await client.Send("GET", "trunks/carrier");
        var item = await read.Body();
        Assert.DoesNotContain("very-secret", item.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("192.0.2.0/28", (string?)item["addresses"]![0]);

        await client.Send("PUT", "trunks/carrier", """{"target":"192.0.2.9:5070","maxCalls":5}""", read.Tag()).Expect(HttpStatusCode.OK);
        await client.Send("POST", "rates", """{"trunk":"carrier","prefix":"31","price":0.0125,"days":["Monday"]}""").Expect(HttpStatusCode.Created);
        await client.Send("DELETE", "trunks/carrier").Refused(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("trunks", """{"name":"two","target":"a b"}""", "target:format")]
    [InlineData("trunks", """{"name":"two","target":"a.example","registers":true}""", "username:required")]
    [InlineData("rates", """{"trunk":"nobody","prefix":"+31"}""", "prefix:format")]
    [InlineData("rates", """{"trunk":"nobody","days":["Someday"]}""", "days[0]:unknown")]
    [InlineData("rates", """{"trunk":"nobody"}""", "trunk:unknown")]
    public async Task What_is_wrong_is_named_by_field_and_rule(string path, string body, string expected)
    {
        var problem = await Host.As("Admin").Send("POST", path, body).Refused(HttpStatusCode.BadRequest);
        Assert.Contains(expected, problem.Fields(), StringComparer.Ordinal);
    }
}

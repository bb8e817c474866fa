using Softswitch.Domain.Trunks;

namespace Softswitch.Api.Tests.Tables;

/// <summary>Bans and allowed sources are the platform's.</summary>
public sealed class BanTests : HostedTest
{
    private const string Fraud = """{"source":"198.51.100.0/24","reason":"fraud"}""";

    [Theory]
    [InlineData("bans")]
    [InlineData("allowed-sources")]
    public async Task Bans_are_for_administrators_of_the_platform_alone(string path)
    {
        await Host.As("TenantAdmin.acme").Send("GET", path).Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Send("POST", path, Fraud).Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Send("DELETE", path + "/192.0.2.66").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ban_that_a_gateway_made_is_listed_and_lifted()
    {
        Assert.True(AddressRange.TryParse("192.0.2.66", out var source));
        await Host.Storage.Bans.Ban(source, "wrong passwords", 1_800_000_000_000);
        var client = Host.As("Admin");

        var listed = await client.Send("GET", "bans").Expect(HttpStatusCode.OK);
        var ban = Assert.Single(listed["items"]!.AsArray())!;
        Assert.Equal(("192.0.2.66/32", "wrong passwords", true, 1), ((string)ban["source"]!, (string)ban["reason"]!, (bool)ban["automatic"]!, (int)ban["times"]!));
        await client.Send("POST", "bans", """{"source":"192.0.2.66","reason":"me too"}""").Refused(HttpStatusCode.Conflict);

        await client.Send("DELETE", "bans/192.0.2.66").Expect(HttpStatusCode.NoContent);
        await client.Send("GET", "bans/192.0.2.66").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Range_is_banned_changed_and_read_by_its_name()
    {
        var client = Host.As("Admin");
        var created = await client.Send("POST", "bans", Fraud);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.EndsWith("/bans/198.51.100.0%2F24", created.Headers.Location!.ToString(), StringComparison.Ordinal);

        var until = """{"reason":"fraud again","until":"2036-01-31T12:00:00Z"}""";
        var changed = await client.Send("PUT", "bans/198.51.100.0%2F24", until, created.Tag()).Expect(HttpStatusCode.OK);

        Assert.Equal(("fraud again", "2036-01-31T12:00:00+00:00"), ((string)changed["reason"]!, (string)changed["until"]!));
    }

    [Fact]
    public async Task Allowed_source_is_kept_with_its_note()
    {
        var client = Host.As("Admin");
        await client.Send("POST", "allowed-sources", """{"source":"2001:db8::/48","note":"head office"}""").Expect(HttpStatusCode.Created);

        var read = await client.Send("GET", "allowed-sources/2001:db8::%2F48").Expect(HttpStatusCode.OK);

        Assert.Equal("head office", (string)read["note"]!);
    }

    [Theory]
    [InlineData("bans", """{"source":"0.0.0.0/0","reason":"all"}""", "source:range")]
    [InlineData("bans", """{"source":"nowhere","reason":"all"}""", "source:format")]
    [InlineData("bans", """{"source":"192.0.2.1","reason":"all","until":"2020-01-01T00:00:00Z"}""", "until:range")]
    [InlineData("allowed-sources", """{"source":"192.0.2.1/33"}""", "source:format")]
    public async Task What_is_wrong_is_named_by_field_and_rule(string path, string body, string expected)
    {
        var problem = await Host.As("Admin").Send("POST", path, body).Refused(HttpStatusCode.BadRequest);
        Assert.Contains(expected, problem.Fields(), StringComparer.Ordinal);
    }
}

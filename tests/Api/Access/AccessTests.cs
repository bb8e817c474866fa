using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Access;

public sealed class AccessTests : HostedTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer \u00e9\u00e8")]
    public async Task Nobody_is_asked_who_he_is(string? authorization)
    {
        var client = Host.As(null);
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        var response = client.Send("GET", "tenants");
        await response.Refused(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", (await response).Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("Reader.acme", "POST", "tenants/acme/users")]
    [InlineData("Reader.acme", "DELETE", "tenants/acme/calls/0198c0de000070008000000000000101")]
    [InlineData("Supervisor.acme", "PUT", "tenants/acme/users/0198c0de000070008000000000000101")]
    [InlineData("Supervisor.acme", "GET", "tenants/acme/keys")]
    [InlineData("Supervisor.acme", "GET", "tenants/acme/accounts")]
    [InlineData("TenantAdmin.acme", "POST", "tenants")]
    [InlineData("TenantAdmin.acme", "PUT", "tenants/acme")]
    [InlineData("TenantAdmin.acme", "DELETE", "tenants/acme")]
    [InlineData("TenantAdmin.acme", "GET", "keys")]
    [InlineData("TenantAdmin.acme", "GET", "accounts")]
    [InlineData("TenantAdmin.acme", "GET", "audit")]
    [InlineData("TenantAdmin.acme", "POST", "imports")]
    public async Task Role_that_is_too_low_is_forbidden(string who, string method, string path) =>
        await Host.As(who).Send(method, path, "{}").Refused(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Session_reads_and_changes_when_it_shows_that_it_is_meant()
    {
        var client = Host.As(null);
        client.DefaultRequestHeaders.Add("Cookie", "session=TenantAdmin.acme");
        await client.Send("GET", "tenants/acme/users").Expect(HttpStatusCode.OK);
        await client.Send("GET", "tenants/beta/users").Refused(HttpStatusCode.NotFound);
        await client.Send("POST", "tenants/acme/users", """{"name":"A"}""").Refused(HttpStatusCode.Forbidden);
        client.DefaultRequestHeaders.Add("X-Requested-With", "portal");
        await client.Send("POST", "tenants/acme/users", """{"name":"A"}""").Expect(HttpStatusCode.Created);
        var audit = await client.Send("GET", "tenants/acme/audit").Expect(HttpStatusCode.OK);
        Assert.Equal("account:somebody", (string)audit["items"]![0]!["who"]!);
    }

    [Fact]
    public async Task Session_without_tenant_that_is_no_admin_is_nobody()
    {
        var client = Host.As(null);
        client.DefaultRequestHeaders.Add("Cookie", "session=TenantAdmin");
        await client.Send("GET", "tenants/acme/users").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Key_counts_beside_a_session()
    {
        var client = Host.As("Reader.acme");
        client.DefaultRequestHeaders.Add("Cookie", "session=Admin");
        await client.Send("GET", "tenants/beta").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deleted_key_works_for_as_long_as_it_is_remembered_and_no_longer()
    {
        var admin = Host.As("Admin");
        var key = await admin.Send("POST", "tenants/acme/keys", """{"label":"CRM","role":"Reader"}""").Expect(HttpStatusCode.Created);
        var client = Host.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)key["generated"]!);
        await client.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK);

        Assert.True(ApiKeyId.TryParse((string)key["id"]!, out var id));
        await Host.Storage.ApiKeys.Delete(new TenantId("acme"), id, Host.Actor);
        await client.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK);
        Host.Time.Advance(Host.Options.KeyCache);
        await client.Send("GET", "tenants/acme").Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Key_deleted_here_ends_at_once()
    {
        var admin = Host.As("TenantAdmin.acme");
        var key = await admin.Send("POST", "tenants/acme/keys", """{"label":"CRM","role":"TenantAdmin"}""").Expect(HttpStatusCode.Created);
        var listed = await admin.Send("GET", "tenants/acme/keys").Expect(HttpStatusCode.OK);
        Assert.DoesNotContain("generated", listed.ToJsonString(), StringComparison.Ordinal);
        var client = Host.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)key["generated"]!);
        await client.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK);
        await admin.Send("DELETE", $"tenants/acme/keys/{key["id"]}").Expect(HttpStatusCode.NoContent);
        await client.Send("GET", "tenants/acme").Refused(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("tenants/acme/keys", """{"label":"x","role":"Admin"}""")]
    [InlineData("tenants/acme/accounts", """{"login":"root","role":"Admin","password":"secret-1"}""")]
    [InlineData("tenants/acme/accounts", """{"login":"root","role":"Reader","tenant":"beta","password":"secret-1"}""")]
    public async Task Tenant_admin_makes_nobody_who_reaches_further(string path, string body) =>
        await Host.As("TenantAdmin.acme").Send("POST", path, body).Refused(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Change_is_logged_with_who_and_from_where()
    {
        var response = await Host.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
            http.Request.Method = "DELETE";
            http.Request.Path = "/api/v1/tenants/beta";
            http.Request.Headers.Authorization = Host.As("Admin").DefaultRequestHeaders.Authorization!.ToString();
        });
        Assert.Equal(204, response.Response.StatusCode);
        var audit = await Host.As("Admin").Send("GET", "audit?limit=1").Expect(HttpStatusCode.OK);
        Assert.StartsWith("key:", (string)audit["items"]![0]!["who"]!, StringComparison.Ordinal);
        Assert.Equal("192.0.2.7", (string)audit["items"]![0]!["from"]!);
    }
}

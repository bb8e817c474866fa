using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Audit;

public sealed class UndoTests : HostedTest
{
    [Fact]
    public async Task Change_is_undone_once_and_the_log_says_so()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/channels", """{"name":"ch1","callLimit":2}""").Expect(HttpStatusCode.Created);
        await client.Send("PUT", "tenants/acme/channels/ch1", """{"callLimit":4}""", "\"1\"").Expect(HttpStatusCode.OK);
        var entry = (long)(await Newest(client))["id"]!;

        var done = await client.Send("POST", $"tenants/acme/audit/{entry}/undo").Expect(HttpStatusCode.OK);

        Assert.Equal((entry, "channel ch1"), ((long)done["undid"]!, (string)done["what"]!));
        Assert.Equal(2, (int)(await client.Send("GET", "tenants/acme/channels/ch1").Expect(HttpStatusCode.OK))["callLimit"]!);
        var undo = await Newest(client);
        Assert.Equal((entry, "channel ch1"), ((long)undo["undoes"]!, (string)undo["what"]!));
        var problem = await client.Send("POST", $"tenants/acme/audit/{entry}/undo").Refused(HttpStatusCode.Conflict);
        Assert.Equal("urn:softswitch:problem:not-undone", (string)problem["type"]!);
        Assert.Contains($"by entry {undo["id"]}", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_brought_back_has_a_new_password_that_is_shown()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/channels", """{"name":"ch1"}""").Expect(HttpStatusCode.Created);
        await client.Send("DELETE", "tenants/acme/channels/ch1").Expect(HttpStatusCode.NoContent);

        var done = await client.Send("POST", $"tenants/acme/audit/{(await Newest(client))["id"]}/undo").Expect(HttpStatusCode.OK);

        Assert.NotEmpty((string)done["generated"]!);
        await client.Send("GET", "tenants/acme/channels/ch1").Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_may_not_make_a_change_may_not_undo_it()
    {
        var admin = Host.As("Admin");
        await Host.Storage.Configuration.Tenants.Put(new TenantConfig("acme", "Renamed"), 1, Host.Actor);
        var entry = (long)(await Newest(admin))["id"]!;

        await Host.As("Supervisor.acme").Send("POST", $"tenants/acme/audit/{entry}/undo").Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Send("POST", $"tenants/acme/audit/{entry}/undo").Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.acme").Send("POST", $"audit/{entry}/undo").Refused(HttpStatusCode.Forbidden);
        await Host.As("TenantAdmin.beta").Send("POST", $"tenants/beta/audit/{entry}/undo").Refused(HttpStatusCode.NotFound);
        await admin.Send("POST", $"audit/{entry + 1000}/undo").Refused(HttpStatusCode.NotFound);
        await admin.Send("POST", $"audit/{entry}/undo").Expect(HttpStatusCode.OK);
        Assert.Equal("acme", (string)(await admin.Send("GET", "tenants/acme").Expect(HttpStatusCode.OK))["name"]!);
    }

    private static async Task<JsonObject> Newest(HttpClient client)
    {
        var items = (await client.Send("GET", "tenants/acme/audit?limit=1").Expect(HttpStatusCode.OK))["items"]!;
        return items[0]!.AsObject();
    }
}

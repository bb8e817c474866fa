using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;
using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.SignIns;

/// <summary>Who signed in by telephone, as supervisors and administrators see it, and where they sign in: SPEC X6.</summary>
public sealed class SignInTests : HostedTest
{
    private const string Module = """
        {"extension":"600","name":"Shift","signIn":{"login":{"digits":4},"password":{},"extra1":{"digits":3},"users":[{"name":"Anna","login":"1001","password":"864213"}]}}
        """;

    private static readonly long Start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    [Fact]
    public async Task List_is_the_newest_first_by_extension_and_period_and_pages()
    {
        await Keep([.. Enumerable.Range(0, 5).Select(i => Record(i, "600")), Record(5, "601")]);
        var client = Host.As("Supervisor.acme");

        var first = await client.Send("GET", "tenants/acme/sign-ins?limit=2&extension=600").Expect(HttpStatusCode.OK);
        var second = await client.Send("GET", $"tenants/acme/sign-ins?limit=10&extension=600&after={first["next"]}").Expect(HttpStatusCode.OK);
        var some = await client.Send("GET", "tenants/acme/sign-ins?from=2026-01-05T09:00:01Z&until=2026-01-05T09:00:03Z").Expect(HttpStatusCode.OK);

        Assert.Equal("4 3", Calls(first));
        Assert.Equal("2 1 0", Calls(second));
        Assert.Null(second["next"]);
        Assert.Equal("2 1", Calls(some));
        var item = (JsonObject)first["items"]![0]!;
        Assert.Equal("Shift 600 +31201234567 1001 5 Right Anna", string.Join(' ', new[] { "name", "extension", "caller", "login", "extra1", "outcome", "user" }.Select(name => item[name])));
        Assert.Null(item["extra2"]);
        Assert.DoesNotContain("assword", item.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extension=x", "extension:format")]
    [InlineData("after=x", "after:format")]
    [InlineData("from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z", "until:range")]
    [InlineData("limit=0", "limit:range")]
    public async Task What_cannot_be_asked_is_refused(string query, string expected) => Assert.Equal(
        expected, Assert.Single((await Host.As("Supervisor.acme").Send("GET", $"tenants/acme/sign-ins?{query}").Refused(HttpStatusCode.BadRequest)).Fields()));

    [Fact]
    public async Task Only_supervisors_and_administrators_of_the_tenant_see_it()
    {
        await Keep([Record(1, "600")]);
        foreach (var path in new[] { "sign-ins", "sign-ins.csv?from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z" })
        {
            await Host.As("Reader.acme").Send("GET", $"tenants/acme/{path}").Refused(HttpStatusCode.Forbidden);
            await Host.As("Supervisor.beta").Send("GET", $"tenants/acme/{path}").Refused(HttpStatusCode.NotFound);
            foreach (var who in new[] { "Supervisor.acme", "TenantAdmin.acme", "Admin" })
                Assert.Equal(HttpStatusCode.OK, (await Host.As(who).Send("GET", $"tenants/acme/{path}")).StatusCode);
        }

        Assert.Empty((await Host.As("Supervisor.beta").Send("GET", "tenants/beta/sign-ins").Expect(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Fact]
    public async Task File_has_names_and_a_safe_row_for_each_the_oldest_first()
    {
        var odd = Record(2, "600");
        await Keep([Record(1, "600"), odd with { Entry = odd.Entry with { Name = "=cmd", Login = null, User = null, Outcome = SignInOutcome.Recorded } }]);

        var response = await Host.As("Supervisor.acme").Send("GET", "tenants/acme/sign-ins.csv?from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("at,extension,name,caller,login,extra1,extra2,outcome,user,call", lines[0]);
        Assert.Equal($"2026-01-05T09:00:01.000Z,600,Shift,+31201234567,1001,5,,Right,Anna,{Views.Id(1)}", lines[1]);
        Assert.Equal($"2026-01-05T09:00:02.000Z,600,'=cmd,+31201234567,,5,,Recorded,,{Views.Id(2)}", lines[2]);
        await Host.As("Supervisor.acme").Send("GET", "tenants/acme/sign-ins.csv").Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Password_is_in_no_answer_nor_in_the_log_of_changes()
    {
        var client = Host.As("TenantAdmin.acme");
        var made = await client.Send("POST", "tenants/acme/routing", Module).Expect(HttpStatusCode.Created);
        var changed = await client.Send("PUT", "tenants/acme/routing/600", Module.Replace("864213", "975312", StringComparison.Ordinal), "\"1\"").Expect(HttpStatusCode.OK);
        var audit = await client.Send("GET", "tenants/acme/audit").Expect(HttpStatusCode.OK);
        var file = await client.Send("GET", "tenants/acme/export").Expect(HttpStatusCode.OK);
        var explained = await client.Send("GET", "tenants/acme/explain?called=600").Expect(HttpStatusCode.OK);

        Assert.Equal("SignIn", (string)made["type"]!);
        Assert.Contains("Shift", audit.ToJsonString(), StringComparison.Ordinal);
        foreach (var node in new JsonNode[] { made, changed, audit, file, explained })
        {
            Assert.DoesNotContain("864213", node.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("975312", node.ToJsonString(), StringComparison.Ordinal);
        }

        var asked = explained["stations"]!.AsArray();
        Assert.Equal("Keyed Nothing", Ways(asked[0]!));
        Assert.Equal("Right Wrong Nothing", Ways(asked[1]!));
    }

    private static string Ways(JsonNode station) => string.Join(' ', station["next"]!.AsArray().Select(branch => (string)branch!["when"]!));

    private static string Calls(JsonNode page) =>
        string.Join(' ', page["items"]!.AsArray().Select(item => Enumerable.Range(0, 10).Single(i => Views.Id(i).ToString() == (string)item!["call"]!)));

    private static SignInRecord Record(int number, string extension) => new(
        Views.Id(number), 2, new TenantId("acme"), Start + 1000L * number,
        new SignInEntry(new(extension), "Shift", "+31201234567", "1001", "5", null, SignInOutcome.Right, "Anna"));

    private async Task Keep(SignInRecord[] records)
    {
        var store = Host.Services.GetRequiredService<ISignInStore>();
        foreach (var record in records)
            store.Append(record);
        await Eventually.HoldsAsync(
            async () => (await store.Query(new TenantId("acme"), new SignInQuery(0, long.MaxValue))).Items.Length == records.Length, "they are stored");
    }
}

namespace Softswitch.Api.Tests.Schemes;

public sealed class SchemeRouteTests : HostedTest
{
    private const string Office = "tenants/acme/schemes/Office";

    private const string Body = """
        {
          "name": "Office",
          "plans": [
            { "number": 1, "name": "Open", "entries": [{ "number": "+31880000999", "extension": "600", "prefix": "Sales" }] },
            { "number": 2, "name": "Closed" }
          ],
          "week": [
            { "startDay": "Monday", "startTime": "00:00", "endDay": "Sunday", "endTime": "24:00", "plan": 2 },
            { "startDay": "Monday", "startTime": "09:00", "endDay": "Monday", "endTime": "17:00", "plan": 1 }
          ],
          "holidays": [{ "description": "Closing", "start": "2026-12-23T17:00", "end": "2027-01-04T09:00", "plan": 2 }],
          "publicHolidays": [{ "plan": 2 }]
        }
        """;

    [Theory]
    [InlineData("2026-11-23T10:00:00%2B01:00", 1, "Open", "Week", "2026-11-23T16:00:00+00:00")]
    [InlineData("2026-11-24T10:00:00%2B01:00", 2, "Closed", "Week", "2026-11-30T08:00:00+00:00")]
    [InlineData("2026-04-06T10:00:00%2B02:00", 2, "Closed", "Holiday", "2026-04-13T07:00:00+00:00")]
    public async Task Active_plan_is_told_with_its_reason_and_its_end(string at, int plan, string name, string reason, string until)
    {
        var client = await Filled();

        var active = await client.Send("GET", $"{Office}/active?at={at}").Expect(HttpStatusCode.OK);

        Assert.Equal((plan, name, reason, until), ((int)active["plan"]!, (string)active["name"]!, (string)active["reason"]!, (string)active["until"]!));
        await client.Send("GET", $"{Office}/active").Expect(HttpStatusCode.OK);
        await client.Send("GET", $"{Office}/active?at=1999-01-01T00:00:00Z").Refused(HttpStatusCode.BadRequest);
        await client.Send("GET", $"{Office}/active?at=noon").Refused(HttpStatusCode.BadRequest);
        await client.Send("GET", "tenants/acme/schemes/Nowhere/active").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scheme_is_switched_by_a_supervisor_and_back_and_the_log_says_so()
    {
        var owner = await Filled();
        var client = Host.As("Supervisor.acme");
        await client.Send("PUT", $"{Office}/override", """{"plan":1}""").Refused(HttpStatusCode.PreconditionRequired);
        await Host.As("Reader.acme").Send("PUT", $"{Office}/override", """{"plan":1}""", "\"0\"").Refused(HttpStatusCode.Forbidden);

        var switched = await client.Send("PUT", $"{Office}/override", """{"plan":1}""", "\"0\"").Expect(HttpStatusCode.OK);

        Assert.Equal("""{"plan":1,"until":null,"version":1}""", switched.ToJsonString());
        var active = await client.Send("GET", $"{Office}/active").Expect(HttpStatusCode.OK);
        Assert.Equal((1, "Override", null), ((int)active["plan"]!, (string)active["reason"]!, (string?)active["until"]));
        await client.Send("PUT", $"{Office}/override", """{"plan":2}""", "\"0\"").Refused(HttpStatusCode.PreconditionFailed);
        Assert.Equal("plan:unknown", Assert.Single((await client.Send("PUT", $"{Office}/override", """{"plan":9}""", "\"1\"").Refused(HttpStatusCode.BadRequest)).Fields()));
        await client.Send("DELETE", $"{Office}/override").Expect(HttpStatusCode.NoContent);
        Assert.Equal("""{"plan":null,"until":null,"version":2}""", (await client.Send("GET", $"{Office}/override").Expect(HttpStatusCode.OK)).ToJsonString());
        var log = (await owner.Send("GET", "tenants/acme/audit?limit=2").Expect(HttpStatusCode.OK))["items"]!.AsArray();
        Assert.Equal(["override Office", "override Office"], log.Select(entry => (string)entry!["what"]!).ToArray());
    }

    [Fact]
    public async Task Switch_for_now_ends_with_the_next_change_of_the_schedule()
    {
        var client = await Filled();
        var scheduled = await client.Send("GET", $"{Office}/active").Expect(HttpStatusCode.OK);

        var switched = await client.Send("PUT", $"{Office}/override", """{"plan":1,"temporary":true}""", "\"0\"").Expect(HttpStatusCode.OK);

        Assert.NotNull(switched["until"]);
        Assert.Equal((string)scheduled["until"]!, (string)switched["until"]!);
        var after = Uri.EscapeDataString((string)switched["until"]!);
        Assert.Equal("Week", (string)(await client.Send("GET", $"{Office}/active?at={after}").Expect(HttpStatusCode.OK))["reason"]!);
    }

    [Fact]
    public async Task Plan_is_copied_over_another_or_to_a_new_number()
    {
        var client = await Filled();

        var made = await client.Send("POST", $"{Office}/plans/1/copy", """{"to":3,"name":"Fair"}""").Expect(HttpStatusCode.OK);
        var replaced = await client.Send("POST", $"{Office}/plans/1/copy", """{"to":2}""", "\"2\"").Expect(HttpStatusCode.OK);

        Assert.Equal(made["plans"]![0]!["entries"]!.ToJsonString(), made["plans"]![2]!["entries"]!.ToJsonString());
        Assert.Equal((3, "Fair"), ((int)made["plans"]![2]!["number"]!, (string)made["plans"]![2]!["name"]!));
        Assert.Equal("Closed", (string)replaced["plans"]![1]!["name"]!);
        Assert.Equal("600", (string)replaced["plans"]![1]!["entries"]![0]!["extension"]!);
        await client.Send("POST", $"{Office}/plans/9/copy", """{"to":2}""").Refused(HttpStatusCode.NotFound);
        await client.Send("POST", $"{Office}/plans/1/copy", """{"to":2}""", "\"1\"").Refused(HttpStatusCode.PreconditionFailed);
        Assert.Equal("plans[3].number:range", Assert.Single((await client.Send("POST", $"{Office}/plans/1/copy", """{"to":100}""").Refused(HttpStatusCode.BadRequest)).Fields()));
    }

    [Fact]
    public async Task Scheme_is_renamed_with_all_that_is_in_it()
    {
        var client = await Filled();
        await client.Send("POST", "tenants/acme/schemes", """{"name":"Branch"}""").Expect(HttpStatusCode.Created);
        await client.Send("PUT", $"{Office}/override", """{"plan":2}""", "\"0\"").Expect(HttpStatusCode.OK);

        Assert.Equal("name:unique", Assert.Single((await client.Send("POST", $"{Office}/rename", """{"name":"Branch"}""").Refused(HttpStatusCode.Conflict)).Fields()));
        Assert.Equal("name:required", Assert.Single((await client.Send("POST", $"{Office}/rename", """{"name":" "}""").Refused(HttpStatusCode.BadRequest)).Fields()));
        await client.Send("POST", $"{Office}/rename", """{"name":"Head"}""", "\"9\"").Refused(HttpStatusCode.PreconditionFailed);
        var renamed = await client.Send("POST", $"{Office}/rename", """{"name":"Head"}""", "\"1\"").Expect(HttpStatusCode.OK);

        Assert.Equal(("Head", true, 2), ((string)renamed["name"]!, (bool)renamed["isDefault"]!, renamed["plans"]!.AsArray().Count));
        Assert.Equal(2, (int)(await client.Send("GET", "tenants/acme/schemes/Head/override").Expect(HttpStatusCode.OK))["plan"]!);
        await client.Send("GET", Office).Refused(HttpStatusCode.NotFound);
        await client.Send("POST", $"{Office}/rename", """{"name":"Else"}""").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Default_scheme_and_what_it_names_are_not_deleted()
    {
        var client = await Filled();

        Assert.Equal("name:in-use", Assert.Single((await client.Send("DELETE", Office).Refused(HttpStatusCode.Conflict)).Fields()));
        await client.Send("DELETE", "tenants/acme/dids/+31880000999").Refused(HttpStatusCode.Conflict);
        await client.Send("DELETE", "tenants/acme/services/600").Refused(HttpStatusCode.Conflict);
        Assert.True((bool)(await client.Send("GET", Office).Expect(HttpStatusCode.OK))["isDefault"]!);
    }

    [Theory]
    [InlineData("""{"name":"Two","plans":[{"number":1,"name":"A","entries":[{"number":"+31880000999","extension":"600"}]}]}""", "plans[0].entries[0].number:unique", HttpStatusCode.Conflict)]
    [InlineData("""{"name":"Two","week":[{"startDay":"Monday","startTime":"09:00","endDay":"Monday","endTime":"17:00","plan":5}]}""", "week[0].plan:unknown", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"Two","plans":[{"name":"A"}]}""", "plans[0].number:required", HttpStatusCode.BadRequest)]
    public async Task Scheme_that_breaks_a_rule_is_refused_by_field_and_rule(string body, string expected, HttpStatusCode status) =>
        Assert.Equal(expected, Assert.Single((await (await Filled()).Send("POST", "tenants/acme/schemes", body).Refused(status)).Fields()));

    [Fact]
    public async Task Holidays_of_the_country_are_listed_for_a_year()
    {
        var year = await Host.As("Reader.acme").Send("GET", "tenants/acme/holidays?year=2026").Expect(HttpStatusCode.OK);

        Assert.Equal(("NL", 2026, 11), ((string)year["country"]!, (int)year["year"]!, year["items"]!.AsArray().Count));
        Assert.Contains("""{"date":"2026-05-14","holiday":"Ascension"}""", year["items"]!.AsArray().Select(day => day!.ToJsonString()), StringComparer.Ordinal);
        await Host.As("Reader.acme").Send("GET", "tenants/acme/holidays").Expect(HttpStatusCode.OK);
        await Host.As("Reader.acme").Send("GET", "tenants/acme/holidays?year=20260").Refused(HttpStatusCode.BadRequest);
    }

    private async Task<HttpClient> Filled()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/services", """{"extension":"600","kind":"Echo"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/dids", """{"number":"+31880000999","extension":"600"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/schemes", Body).Expect(HttpStatusCode.Created);
        return client;
    }
}

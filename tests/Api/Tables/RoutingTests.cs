namespace Softswitch.Api.Tests.Tables;

public sealed class RoutingTests : HostedTest
{
    private const string Group = """{"extension":"300","name":"Sales","group":{"members":["101"],"noAnswer":"0612345678","noAnswerSeconds":20,"prefix":"Sales"}}""";

    [Fact]
    public async Task Group_is_made_read_and_changed()
    {
        var client = await ClientAsync();
        await client.Send("POST", "tenants/acme/routing", Group).Expect(HttpStatusCode.Created);

        var read = await client.Send("GET", "tenants/acme/routing/300").Expect(HttpStatusCode.OK);
        Assert.Equal("Group", (string)read["type"]!);
        Assert.Equal("Simultaneous", (string)read["group"]!["order"]!);
        Assert.Equal("Group", (string)(await client.Send("GET", "tenants/acme/extensions/300").Expect(HttpStatusCode.OK))["type"]!);
    }

    [Theory]
    [InlineData("""{"extension":"300","name":"x"}""", "type:one")]
    [InlineData("""{"extension":"300","name":"x","forward":{"to":"101"},"callLimit":{"calls":1,"within":"101"}}""", "type:one")]
    [InlineData("""{"extension":"300","name":"x","forward":{"to":"300"}}""", "forward.to:loop")]
    [InlineData("""{"extension":"300","name":"x","group":{"members":[]}}""", "group.members:range")]
    [InlineData("""{"extension":"300","name":"x","group":{"members":["1001","1002","1003","1004","1005","1006","1007","1008","1009","1010","1011"]}}""", "group.members:outside")]
    [InlineData("""{"extension":"300","name":"x","group":{"members":["201"],"noAnswer":"201;201"}}""", "group.noAnswer:twice")]
    [InlineData("""{"extension":"300","name":"x","group":{"members":["201"],"busy":"201;x"}}""", "group.busy:format")]
    [InlineData("""{"extension":"300","name":"x","forward":{"to":"199"}}""", "forward.to:unknown")]
    [InlineData("""{"extension":"300","name":"x","callLimit":{"calls":0,"within":"101"}}""", "callLimit.calls:range")]
    [InlineData("""{"extension":"300","name":"x","timeRouting":{"otherwise":"101","periods":[{"to":"101","period":{"startDay":"Monday","startTime":"25:00","endDay":"Friday","endTime":"17:00"}}]}}""", "timeRouting.periods[0].period.startTime:format")]
    [InlineData("""{"extension":"300","name":"x","timeRouting":{"otherwise":"101","periods":[{"to":"101","period":{"startDay":"Monday","startTime":"09:00","endDay":"Monday","endTime":"17:00"}},{"to":"101","period":{"startDay":"Monday","startTime":"16:00","endDay":"Tuesday","endTime":"00:00"}}]}}""", "timeRouting.periods[1]:overlap")]
    [InlineData("""{"extension":"300","name":"x","locationRouting":{"by":"AreaCode","otherwise":"101","rows":[{"match":"abc","to":"101"}]}}""", "locationRouting.rows[0].match:format")]
    [InlineData("""{"extension":"300","name":"x","indicator":{}}""", "indicator.green:required,indicator.red:required")]
    [InlineData("""{"extension":"300","name":"x","indicator":{"onRed":[{"action":"SetNightMode","extension":"101","nightMode":"On"}]}}""", "indicator.onRed[0].extension:kind")]
    [InlineData("""{"extension":"300","name":"x","indicator":{"onRed":[{"action":"ActivatePlan","scheme":"None"}]}}""", "indicator.onRed[0].scheme:unknown")]
    [InlineData("""{"extension":"300","name":"x","disa":{"user":"101","pin":"0000"}}""", "disa.pin:weak")]
    [InlineData("""{"extension":"300","name":"x","plan":{"steps":[{"to":"101"}],"use":{}}}""", "plan.use:required")]
    public async Task What_cannot_be_followed_is_refused_by_field_and_rule(string body, string expected)
    {
        var client = await ClientAsync();
        var refused = await client.Send("POST", "tenants/acme/routing", body).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(expected, string.Join(',', refused.Fields()));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Plan_of_few_steps_is_a_simple_one(int steps, bool isSimple)
    {
        var client = await ClientAsync();
        var list = string.Join(',', Enumerable.Repeat("""{"to":"101"}""", steps));
        var body = $$$"""{"extension":"350","name":"Plan","plan":{"steps":[{{{list}}}],"use":{"numbers":true} } }""";
        await client.Send("POST", "tenants/acme/routing", body).Expect(HttpStatusCode.Created);
        var read = await client.Send("GET", "tenants/acme/routing/350").Expect(HttpStatusCode.OK);
        Assert.Equal((isSimple, true, false), ((bool)read["isSimple"]!, (bool)read["plan"]!["use"]!["numbers"]!, (bool)read["plan"]!["use"]!["steps"]!));
        var narrowed = await client.Send("POST", "tenants/acme/routing", """{"extension":"351","name":"x","forward":{"to":"350"}}""").Refused(HttpStatusCode.BadRequest);
        Assert.Equal("forward.to:kind", Assert.Single(narrowed.Fields()));
    }

    [Fact]
    public async Task Explanation_shows_every_way_with_its_reasons()
    {
        var client = await ClientAsync();
        await client.Send("POST", "tenants/acme/routing", Group).Expect(HttpStatusCode.Created);
        const string Hours = """{"extension":"400","name":"Hours","timeRouting":{"otherwise":"101","periods":[{"to":"300","description":"open","period":{"startDay":"Monday","startTime":"09:00","endDay":"Friday","endTime":"17:00"}}]}}""";
        await client.Send("POST", "tenants/acme/routing", Hours).Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/dids", """{"number":"+31201234567","extension":"400"}""").Expect(HttpStatusCode.Created);

        // Noon in Amsterdam on a Wednesday.
        var open = await client.Send("GET", "tenants/acme/explain?called=%2B31201234567&caller=0611111111&at=2026-11-25T11:00:00Z").Expect(HttpStatusCode.OK);
        var stations = open["stations"]!.AsArray();
        Assert.Equal("101", (string)stations[0]!["places"]![0]!);
        Assert.Equal(20, (int)stations[0]!["seconds"]!);
        Assert.Contains("open, Monday 09:00 - Friday 17:00", (string)stations[0]!["reasons"]![1]!["value"]!, StringComparison.Ordinal);
        Assert.Equal("NoAnswer, Unreachable", (string)stations[0]!["next"]![0]!["when"]!);
        Assert.Equal("CallsOutside", (string)stations[1]!["kind"]!);

        var closed = await client.Send("GET", "tenants/acme/explain?called=400&at=2026-11-29T11:00:00Z").Expect(HttpStatusCode.OK);
        Assert.Contains("outside of all periods", (string)closed["stations"]![0]!["reasons"]![0]!["value"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "called:required")]
    [InlineData("?called=999", "called:unknown")]
    [InlineData("?called=101&caller=abc", "caller:format")]
    [InlineData("?called=101&at=yesterday", "at:format")]
    public async Task Explanation_of_nothing_known_is_refused(string query, string expected)
    {
        var client = await ClientAsync();
        var refused = await client.Send("GET", "tenants/acme/explain" + query).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(expected, Assert.Single(refused.Fields()));
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/users", """{"name":"Anna","extension":"101"}""").Expect(HttpStatusCode.Created);
        return client;
    }
}

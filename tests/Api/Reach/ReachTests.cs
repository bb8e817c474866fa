namespace Softswitch.Api.Tests.Reach;

public sealed class ReachTests : ReachHostedTest
{
    [Fact]
    public async Task Settings_are_read_changed_sent_back_and_cleared()
    {
        var unset = await Client.Send("GET", Reach);
        await Client.Send("PUT", Reach, Example).Refused(HttpStatusCode.PreconditionRequired);
        var put = await Client.Send("PUT", Reach, Example, unset.Tag());
        var read = await Client.Send("GET", Reach);

        Assert.Equal(["Standard", "DoNotDisturb"], (await unset.Body())["profiles"]!.AsArray().Select(each => (string)each!["name"]!), StringComparer.Ordinal);
        Assert.Equal((HttpStatusCode.OK, read.Tag()), (put.StatusCode, put.Tag()));
        var body = await read.Body();
        Assert.Equal("#00ff00", (string)body["profiles"]![0]!["colour"]!);
        Assert.True(body["profiles"]![2]!["forwardBusy"] is JsonObject { Count: 1 });
        Assert.Null(body["profiles"]![2]!["forwardNoAnswer"]);
        await Client.Send("PUT", Reach, body.ToJsonString(), unset.Tag()).Refused(HttpStatusCode.BadRequest);
        await Client.Send("PUT", Reach, Example, unset.Tag()).Refused(HttpStatusCode.PreconditionFailed);
        var again = await Client.Send("PUT", Reach, body.ToJsonString(), read.Tag()).Expect(HttpStatusCode.OK);
        body["version"] = (long)again["version"]!;
        Assert.True(JsonNode.DeepEquals(body, again));

        await Client.Send("DELETE", Reach, ifMatch: read.Tag()).Refused(HttpStatusCode.PreconditionFailed);
        await Client.Send("DELETE", Reach).Expect(HttpStatusCode.NoContent);
        Assert.Equal(0, (long)(await Client.Send("GET", Reach).Expect(HttpStatusCode.OK))["version"]!);
        await Client.Send("DELETE", Reach).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Forward_without_internet_and_its_acceptance_are_kept_and_decided()
    {
        await Client.Send("PUT", Reach, """{"profiles":[{"name":"Standard","forwardUnreachable":{"to":"102"},"confirmsForwards":true,"assistantGroup":"Desk"}]}""", "\"0\"").Expect(HttpStatusCode.OK);
        var profile = (await (await Client.Send("GET", Reach)).Body())["profiles"]![0]!;
        var decision = await Client.Send("GET", Reach + "/decision").Expect(HttpStatusCode.OK);
        Assert.Equal(("102", true, "Desk"), ((string)profile["forwardUnreachable"]!["to"]!, (bool)profile["confirmsForwards"]!, (string)profile["assistantGroup"]!));
        Assert.Equal(("102", true, "Desk"), ((string)decision["forwardUnreachable"]!, (bool)decision["confirmsForwards"]!, (string)decision["assistantGroup"]!));
    }

    [Theory]
    [InlineData("""{"matrix":[{"status":"Nap","callClass":"Basic","profile":"Standard"}]}""", HttpStatusCode.BadRequest, "matrix[0].status:unknown")]
    [InlineData("""{"profiles":[{"name":"Work","devices":{"channels":["ben-desk"]}}]}""", HttpStatusCode.BadRequest, "profiles[0].devices.channels[0]:unknown")]
    [InlineData("""{"profiles":[{"name":"Work","callerId":"+31209999999"}]}""", HttpStatusCode.BadRequest, "profiles[0].callerId:unknown")]
    [InlineData("""{"callClasses":[{"name":"A","extensions":["102"]},{"name":"B","extensions":["102"]}]}""", HttpStatusCode.Conflict, "callClasses[1].extensions[0]:unique")]
    [InlineData("""{"profiles":[{"name":"Work","forwardUnreachable":{"to":"boss"}}]}""", HttpStatusCode.BadRequest, "profiles[0].forwardUnreachable.to:format")]
    [InlineData("""{"numbers":["+31203333333"]}""", HttpStatusCode.Conflict, "numbers[0]:in-use")]
    [InlineData("""{"statuses":[{"name":"Work","periods":[{"startDay":"Monday"}]}]}""", HttpStatusCode.BadRequest, "statuses[0].periods[0].startTime:required")]
    public async Task Settings_that_cannot_be_are_refused_by_field_and_rule(string body, HttpStatusCode status, string field) =>
        Assert.Contains(field, (await Client.Send("PUT", Reach, body, "\"0\"").Refused(status)).Fields(), StringComparer.Ordinal);

    [Fact]
    public async Task What_is_switched_by_hand_has_a_version_of_its_own_and_goes_with_the_settings()
    {
        var settings = await (await Client.Send("PUT", Reach, Example, "\"0\"")).Body();
        await Client.Send("PUT", Reach + "/override", """{"status":{"status":"Nap"}}""", "\"0\"").Refused(HttpStatusCode.BadRequest);
        var body = """{"status":{"status":"Lunch","until":"2026-01-05T12:00:00Z"},"devices":{"channels":["ann-mobile"]},"phoneForward":{"busy":"103"}}""";

        var switched = await Client.Send("PUT", Reach + "/override", body, "\"0\"");
        await Client.Send("PUT", Reach + "/override", body, "\"0\"").Refused(HttpStatusCode.PreconditionFailed);

        var read = await Client.Send("GET", Reach + "/override").Expect(HttpStatusCode.OK);
        Assert.True(JsonNode.DeepEquals(await switched.Body(), read));
        Assert.Equal(("Lunch", "103", false), ((string)read["status"]!["status"]!, (string)read["phoneForward"]!["busy"]!, (bool)read["doNotDisturb"]!));
        Assert.Equal((long)settings["version"]!, (long)(await Client.Send("GET", Reach).Expect(HttpStatusCode.OK))["version"]!);
        await Client.Send("DELETE", Reach).Expect(HttpStatusCode.NoContent);
        Assert.Equal(0, (long)(await Client.Send("GET", Reach + "/override").Expect(HttpStatusCode.OK))["version"]!);
        await Client.Send("PUT", Reach + "/override", """{"doNotDisturb":true}""", "\"0\"").Expect(HttpStatusCode.OK);
        await Client.Send("DELETE", Reach + "/override").Expect(HttpStatusCode.NoContent);
        Assert.False((bool)(await Client.Send("GET", Reach + "/override").Expect(HttpStatusCode.OK))["doNotDisturb"]!);
    }

    // Monday 5 January 2026; the tenant is an hour ahead of UTC.
    [Theory]
    [InlineData("102", "2026-01-05T08:00:00Z", "Work Colleagues Work ann-desk,ann-mobile", "Period, Extension, Cell, ProfileCallerId")]
    [InlineData("%2B31612345678", "2026-01-05T08:00:00Z", "Work Family Private ann-mobile", "Period, Contact, Cell, ClassCallerId")]
    [InlineData("+31612345678", "2026-01-05T20:00:00Z", "Out Family Private ann-mobile", "BasicStatus, Contact, Cell, ClassCallerId")]
    [InlineData("+493012345678", "2026-01-05T11:30:00Z", "Lunch Customers Voicemail ", "Period, Prefix, CellOfBasicStatus")]
    [InlineData("", "2026-01-05T20:00:00Z", "Out Basic Voicemail ", "BasicStatus, BasicClass, Cell")]
    public async Task Decision_is_explained_for_a_caller_and_a_time(string caller, string at, string expected, string rules)
    {
        await Client.Send("PUT", Reach, Example, "\"0\"").Expect(HttpStatusCode.OK);

        var decision = await Host.As("Reader.acme").Send("GET", $"{Reach}/decision?caller={caller}&at={at}").Expect(HttpStatusCode.OK);

        var devices = string.Join(',', decision["devices"]?.AsArray().Select(each => (string)each!) ?? []);
        Assert.Equal(expected, $"{decision["status"]} {decision["callClass"]} {decision["profile"]} {devices}");
        Assert.Equal(rules, string.Join(", ", decision["reasons"]!.AsArray().Select(each => (string)each!["rule"]!)));
    }

    [Fact]
    public async Task Decision_of_a_user_who_set_nothing_rings_all_and_a_strange_caller_is_refused()
    {
        var decision = await Client.Send("GET", Reach + "/decision").Expect(HttpStatusCode.OK);

        Assert.Null(decision["devices"]);
        Assert.Equal("NoSettings", (string)decision["reasons"]![0]!["rule"]!);
        var refused = await Client.Send("GET", Reach + "/decision?caller=ann&at=noon").Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["caller:format", "at:format"], refused.Fields(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("GET", "", null)]
    [InlineData("PUT", "", "{}")]
    [InlineData("DELETE", "", null)]
    [InlineData("GET", "/override", null)]
    [InlineData("PUT", "/override", "{}")]
    [InlineData("DELETE", "/override", null)]
    [InlineData("POST", "/clone", $$"""{"users":["{{Ben}}"]}""")]
    [InlineData("GET", "/decision", null)]
    public async Task User_of_another_tenant_answers_like_an_unknown_one(string method, string path, string? body)
    {
        await Client.Send("PUT", Reach, Example, "\"0\"").Expect(HttpStatusCode.OK);
        var strange = Host.As("TenantAdmin.beta");

        var foreign = await strange.Send(method, $"tenants/beta/users/{Ann}/reach{path}", body, "\"0\"").Refused(HttpStatusCode.NotFound);
        var unknown = await strange.Send(method, $"tenants/beta/users/{Guid.Empty:N}/reach{path}", body, "\"0\"").Refused(HttpStatusCode.NotFound);

        Assert.Equal(unknown.ToJsonString(), foreign.ToJsonString());
    }

    [Fact]
    public async Task Change_is_for_administrators_of_the_tenant()
    {
        await Host.As("Supervisor.acme").Send("PUT", Reach, Example, "\"0\"").Refused(HttpStatusCode.Forbidden);
        await Host.As("Reader.acme").Send("GET", Reach).Expect(HttpStatusCode.OK);
    }
}

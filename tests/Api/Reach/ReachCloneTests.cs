namespace Softswitch.Api.Tests.Reach;

public sealed class ReachCloneTests : ReachHostedTest
{
    [Fact]
    public async Task Settings_are_carried_over_by_kinds_of_devices_and_personal_numbers()
    {
        await Client.Send("PUT", Reach, Example, "\"0\"").Expect(HttpStatusCode.OK);
        await Client.Send("PUT", Reach.Replace(Ann, Ben, StringComparison.Ordinal), $$"""{"numbers":["{{OfBen}}"]}""", "\"0\"").Expect(HttpStatusCode.OK);

        var answer = await Client.Send("POST", Reach + "/clone", $$"""{"users":["{{Ben}}","{{Cas}}"]}""").Expect(HttpStatusCode.OK);

        Assert.Equal([Ben, Cas], answer["items"]!.AsArray().Select(each => (string)each!["user"]!), StringComparer.Ordinal);
        var (ben, cas) = (await Of(Ben), await Of(Cas));
        Assert.Equal((OfBen, ""), ((string)ben["profiles"]![0]!["callerId"]!, (string)cas["profiles"]![0]!["callerId"]!));
        Assert.Equal((Company, Company), ((string)ben["callClasses"]![1]!["callerId"]!, (string)cas["callClasses"]![1]!["callerId"]!));
        Assert.Equal("""["ben-desk"]""", ben["profiles"]![0]!["devices"]!["channels"]!.ToJsonString());
        Assert.Null(ben["profiles"]![1]!["devices"]!["channels"]);
        Assert.Equal((1, 0), (ben["callerIdCodes"]!.AsArray().Count, cas["callerIdCodes"]!.AsArray().Count));
        Assert.Equal(OfBen, (string)Assert.Single(ben["numbers"]!.AsArray())!);
        Assert.Empty(cas["numbers"]!.AsArray());

        Task<JsonObject> Of(string user) => Client.Send("GET", $"tenants/acme/users/{user}/reach").Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest, "users:length")]
    [InlineData($"""["{Ann}"]""", HttpStatusCode.BadRequest, "users[0]:unsupported")]
    [InlineData($"""["{Ben}","{Ben}"]""", HttpStatusCode.Conflict, "users[1]:unique")]
    [InlineData($"""["{Ben}","0198c0de000070008000000000000999","x"]""", HttpStatusCode.BadRequest, "users[1]:unknown users[2]:format")]
    public async Task Nothing_is_carried_over_when_one_of_the_users_is_none(string users, HttpStatusCode status, string fields)
    {
        var refused = await Client.Send("POST", Reach + "/clone", $$"""{"users":{{users}}}""").Refused(status);

        Assert.Equal(fields, string.Join(' ', refused.Fields()));
        Assert.Equal(0, (long)(await Client.Send("GET", $"tenants/acme/users/{Ben}/reach").Expect(HttpStatusCode.OK))["version"]!);
    }
}

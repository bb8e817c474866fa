using System.Net.Http.Headers;
using System.Text;

namespace Softswitch.Api.Tests.Requests;

[Collection(SharedHost.Name)]
public sealed class BodyTests(ApiHost host)
{
    [Theory]
    [InlineData("""{"name":"A","colour":"red","size":1}""", "colour:unknown", "size:unknown")]
    [InlineData("""{"name":"A","Name":"B"}""", "Name:unknown")]
    [InlineData("""{"name":"A","channels":[{"name":"x"},{"nam":"y"}]}""", "channels[1].nam:unknown")]
    [InlineData("""{"name":"A","channels":[null]}""", "channels[0]:required")]
    [InlineData("""{}""", "name:required")]
    [InlineData("""{"name":null}""", "name:required")]
    [InlineData("""{"name":7}""", "name:format")]
    [InlineData("""{"name":"A","offerSecondCall":"yes"}""", "offerSecondCall:format")]
    [InlineData("""{"name":"A","rights":null}""", "rights:format")]
    [InlineData("""{"name":"A","rights":[null]}""", "rights[0]:required")]
    [InlineData("""{"name":"A","channels":[{"name":"x","dtmf":"Morse"}]}""", "channels[0].dtmf:format")]
    [InlineData("""{"name":"A","channels":[{"name":"x","dtmf":1}]}""", "channels[0].dtmf:format")]
    [InlineData("""{"name":"A","channels":[{"name":"x","callLimit":99999999999}]}""", "channels[0].callLimit:format")]
    [InlineData("""{"name":"A","id":"x"}""", "id:format")]
    [InlineData("""{"name":" "}""", "name:required")]
    [InlineData("""{"name":"A","extension":"1","email":"x","pin":"1111"}""", "extension:format", "email:format", "pin:weak")]
    [InlineData("""{"name":"A","version":3}""", "version:fixed")]
    public async Task Wrong_member_is_named(string body, params string[] fields)
    {
        var problem = await host.As("TenantAdmin.acme").Send("POST", "tenants/acme/users", body).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(fields, problem.Fields(), StringComparer.Ordinal);
        Assert.DoesNotContain("Softswitch", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"name\":\"A\"} {}")]
    [InlineData("{\"name\":\"A\",\"name\":\"B\"}")]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"name\":\"A\",/* no */}")]
    [InlineData("{'name':'A'}")]
    public async Task Body_that_is_not_an_object_is_refused(string body) =>
        await host.As("TenantAdmin.acme").Send("POST", "tenants/acme/users", body).Refused(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Body_of_any_bytes_is_refused_clearly()
    {
        var client = host.As("TenantAdmin.acme");
        var valid = """{"name":"Anna","rights":["Recording"],"channels":[{"name":"x","callLimit":9}]}"""u8.ToArray();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = valid.ToArray();
            for (var change = 0; change <= seed % 4; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var content = new ByteArrayContent(bytes, 0, random.Next(bytes.Length + 1));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            // The call limit keeps even an unharmed body from being stored.
            await client.PostAsync("tenants/acme/users", content).Refused(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Deep_body_is_refused()
    {
        var body = $$"""{"name":{{new string('[', 100_000)}}""";
        await host.As("TenantAdmin.acme").Send("POST", "tenants/acme/users", body).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Body_with_very_many_unknown_members_gets_a_short_answer()
    {
        var body = new StringBuilder("{");
        for (var i = 0; i < 20_000; i++)
            body.Append('"').Append(i).Append('x', 20).Append("\":1,");
        var problem = await host.As("TenantAdmin.acme").Send("POST", "tenants/acme/users", body.Append("\"name\":\"A\"}").ToString()).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(100, problem.Fields().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_over_the_limit_is_refused(bool isAnnounced)
    {
        var content = new StreamContent(new MemoryStream(new byte[(1024 * 1024) + 1]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "tenants/acme/users") { Content = content };
        request.Headers.TransferEncodingChunked = !isAnnounced;
        await host.As("TenantAdmin.acme").SendAsync(request).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("nonsense", null)]
    [InlineData("application/json", "gzip")]
    public async Task Body_of_another_type_is_refused(string type, string? encoding)
    {
        var content = new ByteArrayContent("""{"name":"A"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        await host.As("TenantAdmin.acme").PostAsync("tenants/acme/users", content).Refused(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("GET", "nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "tenants/acme/nothing/at/all", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "tenants/acme", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "tenants", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "tenants/acme/users?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/users?limit=1001", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/users?limit=-1", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/users?limit=ten", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/users?search=%00", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/records?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/acme/records?from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("GET", "tenants/ACME", HttpStatusCode.NotFound)]
    [InlineData("GET", "tenants/..%2f..%2fetc", HttpStatusCode.NotFound)]
    public async Task Request_that_leads_nowhere_is_explained(string method, string path, HttpStatusCode status) =>
        await host.As("TenantAdmin.acme").Send(method, path).Refused(status);

    [Fact]
    public async Task Query_that_is_too_long_is_refused()
    {
        var problem = await host.As("Reader.acme").Send("GET", "tenants/acme/users?after=" + new string('x', 201)).Refused(HttpStatusCode.BadRequest);
        Assert.Equal("after:length", Assert.Single(problem.Fields()));
    }
}

using System.Net.Http.Headers;
using System.Text;

namespace Softswitch.Api.Tests.Imports;

public sealed class ImportTests() : HostedTest(ApiHost.Generous with { MaxImport = 64 * 1024 })
{
    private const string File = """
        {"format":1,"tenant":{"id":"gamma","name":"Gamma"},
         "users":[{"name":"Anna","extension":"101","channels":[{"name":"gamma101"}]}],
         "dids":[{"number":"+31881234567","extension":"101"}],
         "services":[{"extension":"600","kind":"Echo"}]}
        """;


    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_becomes_a_tenant_and_passwords_are_shown(bool isForm)
    {
        var admin = Host.As("Admin");
        HttpContent content = HttpSteps.Json(File);
        if (isForm)
            content = new MultipartFormDataContent { { new StringContent("x"), "note" }, { content, "file", "tenant.json" } };
        var answer = await admin.PostAsync("imports", content).Expect(HttpStatusCode.OK);
        Assert.Equal(
            ("gamma", 1, 1, 1, 1),
            ((string)answer["tenant"]!, (int)answer["users"]!, (int)answer["channels"]!, (int)answer["dids"]!, (int)answer["services"]!));
        Assert.Equal("gamma101", (string)answer["generated"]![0]!["channel"]!);
        Assert.Equal(16, ((string)answer["generated"]![0]!["password"]!).Length);
        await admin.Send("GET", "tenants/gamma/extensions/101").Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Second_import_is_refused_unless_it_updates()
    {
        var admin = Host.As("Admin");
        await admin.Send("POST", "imports", File).Expect(HttpStatusCode.OK);
        await admin.Send("POST", "imports?mode=create", File).Refused(HttpStatusCode.Conflict);
        var answer = await admin.Send("POST", "imports?mode=update", File).Expect(HttpStatusCode.OK);
        Assert.Empty(answer["generated"]!.AsArray());
        await admin.Send("POST", "imports?mode=1", File).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Wrong_file_is_refused_by_place_and_leaves_nothing()
    {
        var admin = Host.As("Admin");
        var problem = await admin.Send("POST", "imports", File.Replace("gamma101", "a b", StringComparison.Ordinal)).Refused(HttpStatusCode.BadRequest);
        Assert.Equal("users[0].channels[0].name:format", Assert.Single(problem.Fields()));
        await admin.Send("GET", "tenants/gamma").Refused(HttpStatusCode.NotFound);
        await admin.Send("POST", "imports", "{").Refused(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_over_the_limit_is_refused(bool isAnnounced)
    {
        var content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(File + new string(' ', 64 * 1024) + "x")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "imports") { Content = content };
        request.Headers.TransferEncodingChunked = !isAnnounced;
        await Host.As("Admin").SendAsync(request).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/csv", "a,b", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=b", "no boundary", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=x\r\n\r\ny\r\n--b--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=x; filename=y\r\n\r\n{\"format\":1", HttpStatusCode.BadRequest)]
    public async Task Body_without_a_file_is_refused(string type, string body, HttpStatusCode status)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await Host.As("Admin").PostAsync("imports", content).Refused(status);
    }
}

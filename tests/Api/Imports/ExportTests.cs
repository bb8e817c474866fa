using Softswitch.Api.Tests.Sounds;

namespace Softswitch.Api.Tests.Imports;

/// <summary>A tenant becomes a file and the file a tenant.</summary>
public sealed class ExportTests() : HostedTest(ApiHost.Generous with { MaxImport = 256 * 1024 })
{
    private static readonly ImmutableArray<(string Place, string Value, string Error)> Mistakes =
    [
        ("tenant.prefixes", """[{"prefix":"7","number":"+31209999999"}]""", "tenant.prefixes[0].number:unknown"),
        ("routing[0].group", """{"members":["999"]}""", "routing[0].group.members[0]:unknown"),
        ("routing[0].group", """{"members":["101"],"bogus":1}""", "routing[0].group.bogus:unknown"),
        ("routing[0].group", """{"members":"101"}""", "routing[0].group.members:format"),
        ("routing[0].group", """{"members":[7]}""", "routing[0].group.members[0]:format"),
        ("routing[0].group", """{}""", "routing[0].group.members:required"),
        ("routing[0].extension", "\"600\"", "routing[0].extension:unique"),
        ("routing[0].forward", """{"to":"0612345678"}""", "routing[0].type:one"),
        ("routing[5].menu.options[0].to", "\"999\"", "routing[5].menu.options[0].to:unknown"),
        ("users[0].reach.profiles[0].callerId", "\"+31200000000\"", "users[0].reach.profiles[0].callerId:unknown"),
        ("users[0].reach.blocks", """{"callers":[{"numbers":["12"]}]}""", "users[0].reach.blocks.callers[0].numbers[0]:format"),
        ("users[0].reach.userId", "\"0198c0de000070008000000000000101\"", "users[0].reach.userId:unknown"),
        ("schemes[1].plans[0].entries[0].extension", "\"999\"", "schemes[1].plans[0].entries[0].extension:unknown"),
        ("schemes[0].isDefault", "true", "schemes[1].isDefault:unique"),
        ("schemes[1].week[0].startTime", "\"25:00\"", "schemes[1].week[0].startTime:format"),
        ("privacyGroups[0].members[0]", "\"0198c0de000070008000000000000999\"", "privacyGroups[0].members[0]:unknown"),
        ("privacyGroups[0].grants[0].rights", """["Flying"]""", "privacyGroups[0].grants[0].rights:format"),
        ("dialOutGroups[0].name", "\"\"", "dialOutGroups[0].name:required"),
        ("musicClasses[0].sounds[0]", "\"0198c0de000070008000000000000888\"", "musicClasses[0].sounds[0]:unknown"),
        ("prompts[0].language", "\"xx\"", "prompts[0].language:unknown"),
        ("routing[15].indicator.onRed[0].bogus", "1", "routing[15].indicator.onRed[0].bogus:unknown"),
        ("routing[15].indicator.onRed[0].scheme", "\"Nowhere\"", "routing[15].indicator.onRed[0].scheme:unknown"),
        ("routing[16].disa.pin", "\"1234\"", "routing[16].disa.pin:weak"),
        ("webhooks[0].secret", "\"short\"", "webhooks[0].secret:format"),
        ("tenant.dials", "1", "tenant.dials:unknown"),
        ("format", "2", "format:unknown"),
    ];

    [Fact]
    public async Task Copy_of_a_tenant_is_exported_like_the_tenant()
    {
        await WholeTenant.Make(Host);
        var file = await Export("acme");
        var admin = Host.As("Admin");
        await admin.Send("POST", "tenants", """{"id":"copy","name":"Empty"}""").Expect(HttpStatusCode.Created);
        await WholeTenant.Upload(admin, "copy");

        var answer = await admin.Send("POST", "imports?mode=update", WholeTenant.ForAnother(file).ToJsonString()).Expect(HttpStatusCode.OK);

        Assert.Equal((20, 2), ((int)answer["routing"]!, (int)answer["schemes"]!));
        Assert.Equal(file["webhooks"]![0]!["id"]!.ToString(), (string)answer["secrets"]![0]!["webhook"]!);
        Assert.StartsWith("whsec_", (string)answer["secrets"]![0]!["secret"]!, StringComparison.Ordinal);
        Assert.Equal(3, answer["generated"]!.AsArray().Count);
        Assert.Equal(WholeTenant.Comparable(WholeTenant.ForAnother(file)), WholeTenant.Comparable(await Export("copy")));
    }

    [Fact]
    public async Task File_of_a_tenant_changes_nothing_in_it()
    {
        await WholeTenant.Make(Host);
        var file = await Export("acme");
        var before = await Versions();

        await Host.As("Admin").Send("POST", "imports?mode=update", file.ToJsonString()).Expect(HttpStatusCode.OK);

        Assert.Equal(before, await Versions());
        Assert.Equal(file.ToJsonString(), (await Export("acme")).ToJsonString());
    }

    [Fact]
    public async Task File_has_no_secrets()
    {
        await WholeTenant.Make(Host);
        var file = (await Export("acme")).ToJsonString();
        Assert.DoesNotContain(WholeTenant.Password, file, StringComparison.Ordinal);
        Assert.DoesNotContain(WholeTenant.Secret, file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"pin\":\"2846\"", file, StringComparison.Ordinal);
        Assert.Contains("\"pin\":\"97531\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_item_is_a_change_of_its_own_for_the_log()
    {
        await WholeTenant.Make(Host);
        var file = await Export("acme");
        var admin = Host.As("Admin");
        await admin.Send("POST", "tenants", """{"id":"copy","name":"Empty"}""").Expect(HttpStatusCode.Created);
        await WholeTenant.Upload(admin, "copy");
        await admin.Send("POST", "imports?mode=update", WholeTenant.ForAnother(file).ToJsonString()).Expect(HttpStatusCode.OK);

        var log = await admin.Send("GET", "tenants/copy/audit?limit=1000").Expect(HttpStatusCode.OK);

        var told = log["items"]!.AsArray().Select(entry => (string)entry!["what"]!).ToList();
        foreach (var (section, kind, key) in WholeTenant.Kinds)
        {
            foreach (var item in WholeTenant.ForAnother(file)[section]!.AsArray())
                Assert.Contains($"{kind} {item![key]}", told, StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("TenantAdmin.beta", HttpStatusCode.NotFound)]
    [InlineData("Supervisor.acme", HttpStatusCode.Forbidden)]
    public async Task Others_are_refused_a_tenant(string who, HttpStatusCode status) =>
        await Host.As(who).Send("GET", "tenants/acme/export").Refused(status);

    [Fact]
    public async Task Wrong_file_is_refused_by_place_and_changes_nothing()
    {
        await WholeTenant.Make(Host);
        var (before, good) = (await Versions(), await Export("acme"));
        foreach (var (place, value, error) in Mistakes)
        {
            var file = good.DeepClone().AsObject();
            WholeTenant.Set(file, place, value);
            // Something else of it that would be stored.
            file["users"]![1]!["name"] = "Renamed";

            var response = await Host.As("Admin").Send("POST", "imports?mode=update", file.ToJsonString());

            Assert.InRange((int)response.StatusCode, 400, 409);
            Assert.Equal(error, Assert.Single((await response.Body()).Fields()));
        }

        Assert.Equal(before, await Versions());
    }

    [Fact]
    public async Task Names_of_another_tenant_are_refused_by_place()
    {
        await WholeTenant.Make(Host);
        var file = await Export("acme");
        file["tenant"]!["id"] = "copy";
        var admin = Host.As("Admin");
        Assert.Equal("tenant.sipDomain:unique", Assert.Single((await admin.Send("POST", "imports", file.ToJsonString()).Refused(HttpStatusCode.Conflict)).Fields()));
        await admin.Send("GET", "tenants/copy").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task File_over_the_limit_is_refused()
    {
        var file = await Export("acme");
        file["tenant"]!["companyName"] = new string('x', 256 * 1024);
        await Host.As("Admin").Send("POST", "imports?mode=update", file.ToJsonString()).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    private Task<JsonObject> Export(string tenant) => Host.As("Admin").Send("GET", $"tenants/{tenant}/export").Expect(HttpStatusCode.OK);

    private async Task<string> Versions()
    {
        var versions = new List<string>();
        foreach (var path in WholeTenant.Paths)
        {
            var page = await Host.As("Admin").Send("GET", $"tenants/acme/{path}?limit=1000").Expect(HttpStatusCode.OK);
            versions.Add(page["items"]!.ToJsonString());
        }

        return string.Join('\n', versions);
    }
}

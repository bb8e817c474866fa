namespace Softswitch.Api.Tests.Imports;

public sealed class ExportProperties() : HostedTest(ApiHost.Generous with { MaxImport = 256 * 1024 })
{
    private const int Tenants = 25;

    [Fact]
    public async Task Every_tenant_goes_through_its_file_unchanged()
    {
        var admin = Host.As("Admin");
        for (var seed = 0; seed < Tenants; seed++)
        {
            var made = new RandomTenant(new Random(seed)).Make();
            await admin.Send("POST", "imports", Named(made, seed, 1).ToJsonString()).Expect(HttpStatusCode.OK);
            var first = await Export($"t{seed}-1");
            await admin.Send("POST", "imports", Named(first, seed, 2).ToJsonString()).Expect(HttpStatusCode.OK);
            await admin.Send("POST", "imports?mode=update", first.ToJsonString()).Expect(HttpStatusCode.OK);

            Assert.Equal(Text(Named(first, seed, 2)), Text(await Export($"t{seed}-2")));
            Assert.Equal(Text(first), Text(await Export($"t{seed}-1")));
            foreach (var section in new[] { "users", "dids", "services", "routing", "schemes", "privacyGroups", "webhooks" })
                Assert.Equal(made[section]!.AsArray().Count, first[section]!.AsArray().Count);
        }
    }

    // With what can be one tenant's only made this one's.
    private static JsonObject Named(JsonObject file, int seed, int copy)
    {
        var text = Text(file).Replace("\"acme2\"", $"\"t{seed}-0\"", StringComparison.Ordinal);
        for (var other = 0; other < 2; other++)
        {
            text = text.Replace($"\"t{seed}-{other}\"", $"\"t{seed}-{copy}\"", StringComparison.Ordinal)
                .Replace($"x{other}.s{seed}.example", $"x{copy}.s{seed}.example", StringComparison.Ordinal)
                .Replace($"x{other}s{seed}-", $"x{copy}s{seed}-", StringComparison.Ordinal)
                .Replace($"+31{other}{seed:000}", $"+31{copy}{seed:000}", StringComparison.Ordinal);
        }

        text = text.Replace("acme.sip.example", $"x{copy}.s{seed}.example", StringComparison.Ordinal)
            .Replace("acme-", $"x{copy}s{seed}-", StringComparison.Ordinal).Replace("+3120111", $"+31{copy}{seed:000}111", StringComparison.Ordinal);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    private static string Text(JsonObject file) => WholeTenant.Comparable(file);

    private Task<JsonObject> Export(string tenant) => Host.As("Admin").Send("GET", $"tenants/{tenant}/export").Expect(HttpStatusCode.OK);
}

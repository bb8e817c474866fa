using System.Text;
using System.Text.Json.Nodes;
using Softswitch.Contracts.Configuration;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>Whole tenants out of files and into files, on both databases.</summary>
[Collection(StorageCollection.Name)]
public sealed class TenantFileTests(PostgresServer server)
{
    private const string File = """
        {
          "format": 1,
          "tenant": { "id": "acme", "name": "Acme" },
          "users": [
            { "id": "0198c0de000070008000000000000101", "name": "Ann", "extension": "101", "channels": [ { "name": "ann1" } ],
              "reach": { "blocks": { "anonymous": true }, "devices": [ { "channel": "ann1", "type": "mobile" } ] } },
            { "id": "0198c0de000070008000000000000102", "name": "Bob" }
          ],
          "channels": [ { "name": "lobby" } ],
          "dids": [ { "number": "+31201234501", "extension": "301" } ],
          "routing": [
            { "extension": "300", "name": "One", "forward": { "to": "301", "shown": "specific", "number": "+31201234501" } },
            { "extension": "301", "name": "Other", "group": { "members": [ "101", "300" ], "noAnswer": "300" } }
          ],
          "schemes": [ { "name": "A" }, { "name": "B", "isDefault": true, "plans": [ { "number": 1, "name": "Open", "entries": [ { "number": "+31201234501", "extension": "300" } ] } ] } ],
          "privacyGroups": [ { "name": "All", "members": [ "0198c0de000070008000000000000102" ], "grants": [ { "extension": "300", "rights": [ "presence" ] } ] } ],
          "webhooks": [ { "url": "https://crm.example/hook" } ]
        }
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task Extensions_that_lead_to_each_other_are_imported_and_the_export_says_the_same(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        var done = Assert.IsType<ImportResult.Done>(await Import(storage, File));
        var file = await Export(storage);
        Assert.IsType<ImportResult.Done>(await Import(storage, file, ImportMode.Update));

        Assert.Equal((2, 2, 2), (done.Routing, done.Schemes, done.Channels));
        Assert.StartsWith("whsec_", Assert.Single(done.Secrets).Secret, StringComparison.Ordinal);
        Assert.Equal(file, await Export(storage));
        var read = JsonNode.Parse(file)!;
        Assert.Equal("300", (string)read["routing"]![1]!["group"]!["members"]![1]!);
        Assert.Equal((false, true), ((bool)read["schemes"]![0]!["isDefault"]!, (bool)read["schemes"]![1]!["isDefault"]!));
        Assert.Equal("lobby", (string)read["channels"]![0]!["name"]!);
        Assert.All((await storage.Configuration.Routing.List(Samples.Acme, new PageRequest())).Items, item => Assert.Equal(1, item.Version));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_whom_a_file_knows_by_another_id_is_meant_by_it_and_one_whose_id_is_taken_is_refused(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        Assert.IsType<ImportResult.Done>(await Import(storage, File));

        var other = File.Replace("000000000101", "000000000777", StringComparison.Ordinal).Replace("\"000000000102\"", "", StringComparison.Ordinal)
            .Replace("\"members\": [ \"0198c0de000070008000000000000102\" ]", "\"members\": [ \"0198c0de000070008000000000000777\" ]", StringComparison.Ordinal);
        Assert.IsType<ImportResult.Done>(await Import(storage, other, ImportMode.Update));
        var taken = File.Replace("\"extension\": \"101\"", "\"extension\": \"109\"", StringComparison.Ordinal).Replace("\"101\", \"300\"", "\"109\", \"300\"", StringComparison.Ordinal);
        var refused = Assert.IsType<ImportResult.Refused>(await Import(storage, taken, ImportMode.Update));

        var group = (await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "All"))!.Value;
        Assert.Equal("0198c0de000070008000000000000101", Assert.Single(group.Members).ToString());
        Assert.Equal("users[0].id unique", string.Join(' ', refused.Errors.Select(error => $"{error.Field} {error.Rule}")));
    }

    [Fact]
    public async Task Tenant_that_is_not_there_has_no_file()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        Assert.Null(await storage.Host.Exporter.Export(Samples.Acme));
    }

    private static Task<ImportResult> Import(TestStorage storage, string file, ImportMode mode = ImportMode.Create) =>
        storage.Host.Importer.Import(Samples.File(file), mode, Samples.Me);

    private static async Task<string> Export(TestStorage storage) => Encoding.UTF8.GetString((await storage.Host.Exporter.Export(Samples.Acme))!.Value.Span);
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class ImportTests(PostgresServer server)
{
    private const string Acme = """
        {
          "format": 1,
          "tenant": { "id": "acme", "name": "Acme", "timeZone": "Europe/Amsterdam", "companyNumber": "+31201234500" },
          "users": [
            { "name": "Ann", "extension": "101", "pin": "2846", "rights": ["recording", "Parking"],
              "channels": [ { "name": "ann1", "password": "Str0ng-enough", "callLimit": 3, "dtmf": "sipInfo" }, { "name": "ann2" } ] },
            { "name": "Bob", "extension": "102" }
          ],
          "dids": [ { "number": "+31201234501", "extension": "101" } ],
          "services": [ { "extension": "600", "kind": "Echo" } ]
        }
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task Whole_tenant_is_imported_and_new_passwords_returned(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        var done = Assert.IsType<ImportResult.Done>(await Import(storage, Acme));

        Assert.Equal((2, 2, 1, 1), (done.Users, done.Channels, done.Dids, done.Services));
        var generated = Assert.Single(done.Generated);
        Assert.Equal("ann2", generated.Channel.Value);
        var extension = (await storage.Host.Reader.Extension(Samples.Acme, new("101")))!.Value;
        var user = (await storage.Host.Reader.User(Samples.Acme, extension.UserId!.Value))!.Value;
        Assert.Equal(("Ann", UserRights.Recording | UserRights.Parking), (user.Name, user.Rights));
        Assert.Equal(["ann1", "ann2"], user.Channels.Select(name => name.Value).ToArray());
        var channel = (await storage.Host.Reader.Channel(Samples.Acme, new("ann1")))!.Value;
        Assert.Equal((3, DtmfMethod.SipInfo), (channel.CallLimit, channel.Dtmf));
        Assert.Equal(storage.Host.Hasher.Hash(new("ann1"), Samples.Password).Md5.ToArray(), channel.Digest.Md5.ToArray());
        Assert.Equal("101", (await storage.Host.Reader.Did(new("+31201234501")))!.Value.Extension.Value);
        Assert.Equal(["Everything acme", "Tenant acme"], storage.Listener.Take());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Same_file_again_changes_nothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Import(storage, Acme);
        var before = await Everything(storage);

        var done = Assert.IsType<ImportResult.Done>(await Import(storage, Acme, ImportMode.Update));

        Assert.Empty(done.Generated);
        Assert.Equal(before, await Everything(storage));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Update_changes_what_differs_and_keeps_what_is_not_named(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Import(storage, Acme);

        var changed = Acme
            .Replace("\"Ann\"", "\"Anna\"", StringComparison.Ordinal)
            .Replace("Str0ng-enough", "An0ther-one", StringComparison.Ordinal)
            .Replace("\"102\"", "\"103\"", StringComparison.Ordinal);
        Assert.IsType<ImportResult.Done>(await Import(storage, changed, ImportMode.Update));

        var users = (await storage.Configuration.Users.List(Samples.Acme, new PageRequest())).Items;
        Assert.Equal([("Anna", "101", 2L), ("Bob", "102", 1L), ("Bob", "103", 1L)], users.Select(user => (user.Value.Name, user.Value.Extension!, user.Version)).Order());
        var channel = (await storage.Host.Reader.Channel(Samples.Acme, new("ann1")))!;
        Assert.Equal(2, channel.Version);
        Assert.Equal(storage.Host.Hasher.Hash(new("ann1"), "An0ther-one").Md5.ToArray(), channel.Value.Digest.Md5.ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Create_refuses_a_tenant_that_exists(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Import(storage, Acme);

        Assert.Equal(["tenant.id unique"], Errors(await Import(storage, Acme)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Taken_names_are_named_and_nothing_is_stored(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Import(storage, Acme);
        var other = Acme.Replace("\"acme\"", "\"other\"", StringComparison.Ordinal).Replace("ann2", "free2", StringComparison.Ordinal);

        Assert.Equal(["dids[0].number unique", "users[0].channels[0].name unique"], Errors(await Import(storage, other)));
        Assert.Null(await storage.Configuration.Tenants.Find(Samples.Other));
        Assert.Null(await storage.Host.Reader.FindChannel(new("free2")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Update_refuses_extensions_of_another_length(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await Import(storage, Acme);
        var longer = """{ "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "users": [ { "name": "Cas", "extension": "1001" } ] }""";

        Assert.Equal(["users[0].extension length"], Errors(await Import(storage, longer, ImportMode.Update)));
    }

    [Fact]
    public async Task Every_mistake_of_a_file_is_named_by_its_path()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var file = """
            {
              "format": 1, "extra": true,
              "tenant": { "id": "acme", "name": 7, "country": "XX" },
              "users": [
                { "name": "Ann", "extension": "101", "channels": [ { "name": "a b", "pasword": "x" }, { "name": "c1", "callLimit": 1.5, "dtmf": "2" } ] },
                "Bob",
                { "name": "Cas", "name": "Dan", "extension": "101", "rights": ["flying", 4], "pin": "1234" }
              ],
              "dids": { }
            }
            """;

        Assert.Equal(
            [
                "dids format", "extra unknown", "tenant.name format", "users[0].channels[0].pasword unknown",
                "users[0].channels[1].callLimit format", "users[0].channels[1].dtmf unknown", "users[1] format", "users[1].extension required",
                "users[1].name required", "users[2].name unique", "users[2].rights[0] unknown", "users[2].rights[1] format",
            ],
            Errors(await Import(storage, file)));
        Assert.Equal(
            ["tenant.country unknown", "users[1].extension unique", "users[1].pin weak", "users[2].channels[0].name format"],
            Errors(await Import(storage, """
                {
                  "format": 1, "tenant": { "id": "acme", "name": "Acme", "country": "XX" },
                  "users": [
                    { "name": "Ann", "extension": "101" }, { "name": "Cas", "extension": "101", "pin": "1234" },
                    { "name": "Dan", "extension": "103", "channels": [ { "name": "a b" } ] }
                  ]
                }
                """)));
    }

    [Fact]
    public async Task Hostile_files_are_refused_quickly_and_clearly()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        string[] files =
        [
            "", "[]", "null", "{", "{\"format\":1}", "{\"format\":\"1\"}", "\uFEFF{}", new string('[', 10 << 20),
            string.Concat(Enumerable.Repeat("{\"a\":", 1 << 20)),
            "{\"format\":1,\"tenant\":{\"id\":\"a\",\"name\":\"\\uD800\"}}",
            "{\"format\":1,\"tenant\":{\"id\":\"a\",\"name\":\"A\"},\"users\":[" + string.Join(',', Enumerable.Repeat("1", 200_000)) + "]}",
            "{\"format\":1,\"tenant\":{\"id\":\"a\",\"name\":\"A\"},\"" + new string('x', 10 << 20) + "\":1}",
        ];

        foreach (var file in files)
        {
            var refused = Assert.IsType<ImportResult.Refused>(await Import(storage, file));
            Assert.InRange(refused.Errors.Length, 1, 100);
            Assert.All(refused.Errors, error => Assert.InRange(error.Message.Length + error.Field.Length, 1, 300));
        }
        var invalid = new MemoryStream([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        Assert.IsType<ImportResult.Refused>(await storage.Host.Importer.Import(invalid, ImportMode.Create, Samples.Me));
        Assert.Empty((await storage.Configuration.Tenants.List(new PageRequest())).Items);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Thousand_users_are_imported_whole(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        var done = Assert.IsType<ImportResult.Done>(await storage.Host.Importer.Import(LargeFile.Make(1000), ImportMode.Create, Samples.Me));

        Assert.Equal((1000, 1000, 1000, 1000), (done.Users, done.Channels, done.Dids, done.Generated.Length));
        var last = done.Generated[^1];
        var channel = (await storage.Host.Reader.Channel(new("large"), last.Channel))!.Value;
        Assert.Equal(storage.Host.Hasher.Hash(last.Channel, last.Password).Sha256.ToArray(), channel.Digest.Sha256.ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ten_thousand_users_are_imported_in_less_than_a_minute(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var started = TimeProvider.System.GetTimestamp();

        var done = Assert.IsType<ImportResult.Done>(await storage.Host.Importer.Import(LargeFile.Make(10_000), ImportMode.Create, Samples.Me));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal((10_000, 10_000, 10_000), (done.Users, done.Channels, done.Dids));
        Assert.NotNull(await storage.Host.Reader.Channel(new("large"), done.Generated[^1].Channel));
    }

    [Fact]
    public async Task User_with_more_channels_than_one_may_have_is_refused()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var channels = string.Join(',', Enumerable.Range(1, 21).Select(i => $$"""{ "name": "c{{i}}" }"""));
        var file = $$"""{ "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "users": [ { "name": "Ann", "extension": "101", "channels": [ {{channels}} ] } ] }""";

        Assert.Equal(["users[0].channels length"], Errors(await Import(storage, file)));
    }

    private static Task<ImportResult> Import(TestStorage storage, string file, ImportMode mode = ImportMode.Create) =>
        storage.Host.Importer.Import(Samples.File(file), mode, Samples.Me);

    private static string[] Errors(ImportResult result) =>
        [.. Assert.IsType<ImportResult.Refused>(result).Errors.Select(error => $"{error.Field} {error.Rule}").Order(StringComparer.Ordinal)];

    private static async Task<List<string>> Everything(TestStorage storage)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "tenants", "users", "extensions", "channels", "dids", "services" })
        {
            var key = table is "tenants" or "users" ? "id" : table == "channels" ? "name" : table == "services" ? "extension" : "number";
            rows.AddRange(await storage.Host.Database.Read(
                session => session.All($"SELECT {key}, version FROM {table} ORDER BY {key}", row => $"{table} {row.GetString(0)} {row.GetInt64(1)}"), default));
        }
        return rows;
    }
}

using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class AuditStoreTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_are_read_newest_first_page_by_page(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        for (var i = 0; i < 7; i++)
            await storage.Host.Audit.Append(new AuditEntry(Samples.Me with { From = null, At = i }, i % 2 == 0 ? Samples.Acme : null, "login " + Samples.Number(i), null, "{}"));

        var first = await storage.Host.Audit.Query(null, new PageRequest(Limit: 4));
        var second = await storage.Host.Audit.Query(null, new PageRequest(first.Next, 4));
        var own = await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Search: "LOGIN"));

        Assert.Equal([6L, 5, 4, 3, 2, 1, 0], first.Items.Concat(second.Items).Select(entry => entry.By.At));
        Assert.Null(second.Next);
        Assert.Equal([6L, 4, 2, 0], own.Items.Select(entry => entry.By.At));
    }
}

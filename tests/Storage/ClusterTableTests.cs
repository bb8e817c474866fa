using Softswitch.Storage.Clusters;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class ClusterTableTests(PostgresServer server)
{
    private const string Cluster = "here";

    private static readonly ClusterNode Node = new("192.0.2.1:11111@7", "Joining", "one", "host", 0, 1000, 1000, [new Suspicion("192.0.2.2:11111@8", 900)], 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Node_that_joins_is_read_back_whole(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var table = await Prepared(storage);

        Assert.True(await table.Insert(Cluster, Node, 0));

        var snapshot = await table.Read(Cluster);
        Assert.Equal(1, snapshot.Version);
        var read = Assert.Single(snapshot.Nodes);
        Assert.Equal(Node with { Version = 1, Suspicions = [] }, read with { Suspicions = [] });
        Assert.Equal<IEnumerable<Suspicion>>(Node.Suspicions, read.Suspicions);
        Assert.Single((await table.Read(Cluster, Node.Address)).Nodes);
        Assert.Empty((await table.Read(Cluster, "192.0.2.9:11111@7")).Nodes);
        Assert.Empty((await table.Read("elsewhere")).Nodes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_decided_on_an_older_picture_is_refused_and_leaves_no_trace(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var table = await Prepared(storage);
        Assert.True(await table.Insert(Cluster, Node, 0));
        var active = Node with { Status = "Active" };

        Assert.False(await table.Insert(Cluster, Node with { Address = "192.0.2.3:11111@9" }, 0));
        Assert.False(await table.Insert(Cluster, active, 1));
        Assert.False(await table.Update(Cluster, active, nodeVersion: 1, clusterVersion: 0));
        Assert.False(await table.Update(Cluster, active, nodeVersion: 0, clusterVersion: 1));

        var snapshot = await table.Read(Cluster);
        Assert.Equal(1, snapshot.Version);
        Assert.Equal("Joining", Assert.Single(snapshot.Nodes).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_made_at_once_happen_one_at_a_time(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var table = await Prepared(storage);

        var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => table.Insert(Cluster, Node with { Address = $"192.0.2.{number}:11111@7" }, 0))));

        Assert.Equal(1, joined.Count(done => done));
        var snapshot = await table.Read(Cluster);
        Assert.Equal(1, snapshot.Version);
        Assert.Single(snapshot.Nodes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sign_of_life_changes_no_version_and_is_never_taken_back(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var table = await Prepared(storage);
        await table.Insert(Cluster, Node, 0);

        await table.Touch(Cluster, Node.Address, 5000);
        Assert.True(await table.Update(Cluster, Node with { Status = "Active", AliveAt = 2000 }, 1, 1));

        var read = Assert.Single((await table.Read(Cluster)).Nodes);
        Assert.Equal(("Active", 5000, 2), (read.Status, read.AliveAt, read.Version));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_old_nodes_of_the_status_are_forgotten(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var table = await Prepared(storage);
        await table.Insert(Cluster, Node with { Address = "old:1@1", Status = "Dead" }, 0);
        await table.Insert(Cluster, Node with { Address = "new:1@1", Status = "Dead", AliveAt = 9000 }, 1);
        await table.Insert(Cluster, Node with { Address = "active:1@1", Status = "Active" }, 2);

        await table.Forget(Cluster, "Dead", before: 5000);

        var left = (await table.Read(Cluster)).Nodes.Select(node => node.Address);
        Assert.Equal<IEnumerable<string>>(["active:1@1", "new:1@1"], left);
        await table.Delete(Cluster);
        Assert.Empty((await table.Read(Cluster)).Nodes);
    }

    private static async Task<ClusterTable> Prepared(TestStorage storage)
    {
        await storage.Host.Clusters.Prepare(Cluster);
        await storage.Host.Clusters.Prepare(Cluster);
        return storage.Host.Clusters;
    }
}

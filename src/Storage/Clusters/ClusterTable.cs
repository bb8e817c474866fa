using System.Data.Common;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Clusters;

/// <summary>
/// Who is in a cluster, agreed on by its nodes: a change names the version it was decided on and is refused when
/// another came first. Throws <see cref="StorageUnavailableException"/> while the database is away.
/// </summary>
public sealed class ClusterTable
{
    private readonly Database _database;

    internal ClusterTable(Database database) => _database = database;

    /// <summary>Makes the cluster known; does nothing when it is.</summary>
    public Task Prepare(string cluster) => Change(async session =>
    {
        await session.Execute("INSERT INTO clusters (id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", cluster);
        return true;
    });

    /// <summary>All nodes, or the one with this address, at one instant.</summary>
    public async Task<ClusterSnapshot> Read(string cluster, string? address = null)
    {
        // One statement: two would see two instants.
        const string Select =
            """
            SELECT clusters.version, address, status, name, host, client_port, started_at, alive_at, suspicions, cluster_nodes.version
            FROM clusters LEFT JOIN cluster_nodes ON cluster = id AND (address = $2 OR $2 = '')
            WHERE id = $1 ORDER BY address
            """;
        var rows = await _database.Read(
            session => session.All(Select, row => (Version: row.Long(0), Node: row.IsDBNull(1) ? null : Map(row)), cluster, address ?? ""), default);
        return new ClusterSnapshot(rows.Count == 0 ? 0 : rows[0].Version, [.. rows.Select(row => row.Node).OfType<ClusterNode>()]);
    }

    /// <summary>Adds a node; false when the cluster is no longer at <paramref name="clusterVersion"/> or knows the address.</summary>
    public Task<bool> Insert(string cluster, ClusterNode node, long clusterVersion) => Change(async session =>
        await Advance(session, cluster, clusterVersion)
        && await session.Execute(
            """
            INSERT INTO cluster_nodes (cluster, address, version, status, name, host, client_port, started_at, alive_at, suspicions)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING
            """,
            [cluster, node.Address, clusterVersion + 1, .. Values(node)]) == 1);

    /// <summary>Changes a node; false when the cluster or the node is no longer at the version given.</summary>
    public Task<bool> Update(string cluster, ClusterNode node, long nodeVersion, long clusterVersion) => Change(async session =>
        await Advance(session, cluster, clusterVersion)
        && await session.Execute(
            """
            UPDATE cluster_nodes SET version = $3, status = $4, name = $5, host = $6, client_port = $7, started_at = $8,
                alive_at = CASE WHEN alive_at > $9 THEN alive_at ELSE $9 END, suspicions = $10
            WHERE cluster = $1 AND address = $2 AND version = $11
            """,
            [cluster, node.Address, clusterVersion + 1, .. Values(node), nodeVersion]) == 1);

    /// <summary>Notes a sign of life. It changes no version: nothing is decided on it alone.</summary>
    public Task Touch(string cluster, string address, long aliveAt) => Change(async session =>
        await session.Execute(
            "UPDATE cluster_nodes SET alive_at = $3 WHERE cluster = $1 AND address = $2", cluster, address, aliveAt) == 1);

    /// <summary>Removes nodes with a status that gave no sign of life since a time.</summary>
    public Task Forget(string cluster, string status, long before) => Change(async session =>
    {
        await session.Execute("DELETE FROM cluster_nodes WHERE cluster = $1 AND status = $2 AND alive_at < $3", cluster, status, before);
        return true;
    });

    /// <summary>Removes a cluster and what is known of its nodes.</summary>
    public Task Delete(string cluster) => Change(async session => await session.Execute("DELETE FROM clusters WHERE id = $1", cluster) == 1);

    private Task<bool> Change(Func<SqlSession, Task<bool>> change) => _database.Change(change, done => done, default);

    // The row of the cluster is the lock: whoever raises its version from what he read is alone until he commits.
    private static async Task<bool> Advance(SqlSession session, string cluster, long version) =>
        await session.Execute("UPDATE clusters SET version = version + 1 WHERE id = $1 AND version = $2", cluster, version) == 1;

    private static object?[] Values(ClusterNode node) =>
    [
        node.Status, node.Name, node.Host, (long)node.ClientPort, node.StartedAt, node.AliveAt, StorageJson.Write(node.Suspicions),
    ];

    private static ClusterNode Map(DbDataReader row) => new(
        row.Text(1),
        row.Text(2),
        row.Text(3),
        row.Text(4),
        row.Int(5),
        row.Long(6),
        row.Long(7),
        StorageJson.Read<System.Collections.Immutable.ImmutableArray<Suspicion>>(row.Text(8)),
        row.Long(9));
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Softswitch.Storage.Clusters;

namespace Softswitch.Silo.Engine.OnOrleans;

/// <summary>Membership of the Orleans cluster in our database: translates, and decides nothing.</summary>
internal sealed class StoredMembership(ClusterTable table, IOptions<ClusterOptions> options) : IMembershipTable
{
    private string Cluster => options.Value.ClusterId;

    public Task InitializeMembershipTable(bool tryInitTableVersion) =>
        tryInitTableVersion ? table.Prepare(Cluster) : Task.CompletedTask;

    public Task DeleteMembershipTableEntries(string clusterId) => table.Delete(clusterId);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) =>
        table.Forget(Cluster, nameof(SiloStatus.Dead), beforeDate.ToUnixTimeMilliseconds());

    public async Task<MembershipTableData> ReadRow(SiloAddress key) => ToTable(await table.Read(Cluster, key.ToParsableString()));

    public async Task<MembershipTableData> ReadAll() => ToTable(await table.Read(Cluster));

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        table.Insert(Cluster, ToNode(entry), Number(tableVersion.VersionEtag));

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        table.Update(Cluster, ToNode(entry), Number(etag), Number(tableVersion.VersionEtag));

    public Task UpdateIAmAlive(MembershipEntry entry) =>
        table.Touch(Cluster, entry.SiloAddress.ToParsableString(), Milliseconds(entry.IAmAliveTime));

    private static MembershipTableData ToTable(ClusterSnapshot snapshot) => new(
        [.. snapshot.Nodes.Select(node => Tuple.Create(ToEntry(node), Text(node.Version)))],
        new TableVersion(checked((int)snapshot.Version), Text(snapshot.Version)));

    private static ClusterNode ToNode(MembershipEntry entry) => new(
        entry.SiloAddress.ToParsableString(),
        entry.Status.ToString(),
        entry.SiloName ?? "",
        entry.HostName ?? "",
        entry.ProxyPort,
        Milliseconds(entry.StartTime),
        Milliseconds(entry.IAmAliveTime),
        [.. (entry.SuspectTimes ?? []).Select(vote => new Suspicion(vote.Item1.ToParsableString(), Milliseconds(vote.Item2)))],
        0);

    private static MembershipEntry ToEntry(ClusterNode node) => new()
    {
        SiloAddress = SiloAddress.FromParsableString(node.Address),
        Status = Enum.Parse<SiloStatus>(node.Status),
        SiloName = node.Name,
        HostName = node.Host,
        ProxyPort = node.ClientPort,
        StartTime = Time(node.StartedAt),
        IAmAliveTime = Time(node.AliveAt),
        SuspectTimes = [.. node.Suspicions.Select(vote => Tuple.Create(SiloAddress.FromParsableString(vote.By), Time(vote.At)))],
    };

    private static long Milliseconds(DateTime time) =>
        new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    private static DateTime Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);
}

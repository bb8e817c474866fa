using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class TrunkReader(Database database, Vault vault) : ITrunkReader
{
    public async ValueTask<long> Revision(CancellationToken cancellation = default) =>
        (await database.Read(session => session.First("SELECT revision FROM platform WHERE id = 1", row => (long?)row.Long(0)), cancellation))!.Value;

    public async ValueTask<ImmutableArray<TrunkSecret>> Trunks(CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                TrunkTable.SelectSql + "ORDER BY name",
                row => new TrunkSecret(TrunkRules.ToModel(TrunkTable.Map(row).Value), TrunkTable.Password(row, vault))),
            cancellation),
    ];

    public async ValueTask<ImmutableArray<RateModel>> Rates(CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                RateTable.SelectSql + "WHERE trunk IN (SELECT name FROM trunks WHERE enabled = 1) ORDER BY id",
                row => RateRules.ToModel(RateTable.Map(row).Value)),
            cancellation),
    ];
}

using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Bans;

internal sealed class AllowedSourceTable(ConfigurationWriter writer) : PlatformTable<AllowedSourceConfig, AddressRange>(writer)
{
    private const string SelectSql = "SELECT source, note, version FROM allowed_sources ";

    public override string Kind => "allowed source";

    protected override AddressRange KeyOf(AllowedSourceConfig config) => SourceText.Range(config.Source);

    protected override ImmutableArray<FieldError> Check(AllowedSourceConfig config) => BanRules.Check(config);

    protected override ConfigurationChange? Told(AllowedSourceConfig config) => null;

    protected override Task<Stored<AllowedSourceConfig>?> FindRow(SqlSession session, AddressRange key) =>
        session.First(SelectSql + "WHERE source = $1", Map, key.ToString());

    protected override Task<List<Stored<AllowedSourceConfig>>> ListRows(SqlSession session, PageRequest page, int limit) => session.All(
        SelectSql + "WHERE source > $1 AND source LIKE $2 ESCAPE '\\' ORDER BY source LIMIT $3",
        Map, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> Write(
        SqlSession session, AllowedSourceConfig config, AllowedSourceConfig? before, long version)
    {
        await session.Execute(
            before is null
                ? "INSERT INTO allowed_sources (source, note, version) VALUES ($1, $2, $3)"
                : "UPDATE allowed_sources SET note = $2, version = $3 WHERE source = $1",
            KeyOf(config).ToString(), config.Note, version);
        return [];
    }

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(SqlSession session, AddressRange key)
    {
        await session.Execute("DELETE FROM allowed_sources WHERE source = $1", key.ToString());
        return [];
    }

    private static Stored<AllowedSourceConfig> Map(DbDataReader row) => new(new AllowedSourceConfig(row.Text(0), row.Text(1)), row.Long(2));
}

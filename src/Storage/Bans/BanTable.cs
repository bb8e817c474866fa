using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Bans;

/// <summary>The bans as administrators see and change them.</summary>
internal sealed class BanTable(ConfigurationWriter writer) : PlatformTable<BanConfig, AddressRange>(writer)
{
    internal const string SelectSql = "SELECT source, reason, since, until, times, automatic, version FROM bans ";

    internal const string InsertSql = """
        INSERT INTO bans (source, reason, since, until, times, automatic, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    internal const string UpdateSql = """
        UPDATE bans SET reason = $2, since = $3, until = $4, times = $5, automatic = $6, version = $7 WHERE source = $1
        """;

    public override string Kind => "ban";

    internal static Stored<BanConfig> Map(DbDataReader row) => new(
        new BanConfig(row.Text(0), row.Text(1), row.Long(2), row.LongOrNull(3), row.Int(4), row.Flag(5)), row.Long(6));

    internal static object?[] Values(BanConfig ban, long version) =>
        [ban.Source, ban.Reason, ban.Since, ban.Until, (long)ban.Times, ban.IsAutomatic ? 1L : 0L, version];

    protected override AddressRange KeyOf(BanConfig config) => SourceText.Range(config.Source);

    protected override ImmutableArray<FieldError> Check(BanConfig config) => BanRules.Check(config);

    protected override ConfigurationChange? Told(BanConfig config) => null;

    protected override Task<Stored<BanConfig>?> FindRow(SqlSession session, AddressRange key) => Find(session, key);

    internal static Task<Stored<BanConfig>?> Find(SqlSession session, AddressRange key) =>
        session.First(SelectSql + "WHERE source = $1", Map, key.ToString());

    protected override Task<List<Stored<BanConfig>>> ListRows(SqlSession session, PageRequest page, int limit) => session.All(
        SelectSql + "WHERE source > $1 AND source LIKE $2 ESCAPE '\\' ORDER BY source LIMIT $3",
        Map, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> Write(SqlSession session, BanConfig config, BanConfig? before, long version)
    {
        await session.Execute(before is null ? InsertSql : UpdateSql, Values(config with { Source = KeyOf(config).ToString() }, version));
        return [];
    }

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(SqlSession session, AddressRange key)
    {
        await session.Execute("DELETE FROM bans WHERE source = $1", key.ToString());
        return [];
    }
}

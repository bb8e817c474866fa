using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class RateTable(ConfigurationWriter writer) : PlatformTable<RateConfig, RateId>(writer)
{
    internal const string SelectSql = "SELECT id, trunk, prefix, price, priority, days, from_time, until_time, version FROM rates ";

    private const string InsertSql = """
        INSERT INTO rates (id, trunk, prefix, price, priority, days, from_time, until_time, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string UpdateSql = """
        UPDATE rates SET trunk = $2, prefix = $3, price = $4, priority = $5, days = $6, from_time = $7, until_time = $8, version = $9 WHERE id = $1
        """;

    private const string TimeForm = "HH:mm:ss";
    private const decimal Millionths = 1_000_000m;

    public override string Kind => "rate";

    internal static Stored<RateConfig> Map(DbDataReader row) => new(
        new RateConfig(
            new RateId(Guid.ParseExact(row.Text(0), "N")), row.Text(1), row.Text(2), row.Long(3) / Millionths, row.Int(4),
            (WeekDays)row.Int(5), Time(row.TextOrNull(6)), Time(row.TextOrNull(7))),
        row.Long(8));

    protected override RateId KeyOf(RateConfig config) => config.Id;

    protected override ImmutableArray<FieldError> Check(RateConfig config) => RateRules.Check(config);

    protected override ConfigurationChange Told(RateConfig config) => new(default, ConfigurationKind.Trunk, config.Trunk);

    protected override Task<Stored<RateConfig>?> FindRow(SqlSession session, RateId key) =>
        session.First(SelectSql + "WHERE id = $1", Map, key.ToString());

    protected override Task<List<Stored<RateConfig>>> ListRows(SqlSession session, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE id > $1 AND (trunk LIKE $2 ESCAPE '\\' OR prefix LIKE $2 ESCAPE '\\') ORDER BY id LIMIT $3",
            Map, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> Write(SqlSession session, RateConfig config, RateConfig? before, long version)
    {
        if (await session.First("SELECT name FROM trunks WHERE name = $1", row => row.Text(0), config.Trunk) is null)
            return Error("trunk", "unknown", $"there is no trunk {config.Trunk}");
        await session.Execute(before is null ? InsertSql : UpdateSql, Values(config, version));
        return [];
    }

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(SqlSession session, RateId key)
    {
        await session.Execute("DELETE FROM rates WHERE id = $1", key.ToString());
        return [];
    }

    private static object?[] Values(RateConfig config, long version) =>
    [
        config.Id.ToString(), config.Trunk, config.Prefix, (long)(config.Price * Millionths), (long)config.Priority, (long)config.Days,
        config.From?.ToString(TimeForm, CultureInfo.InvariantCulture), config.Until?.ToString(TimeForm, CultureInfo.InvariantCulture), version,
    ];

    private static TimeOnly? Time(string? text) =>
        text is null ? null : TimeOnly.ParseExact(text, TimeForm, CultureInfo.InvariantCulture);
}

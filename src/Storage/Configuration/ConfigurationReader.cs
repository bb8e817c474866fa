using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Prefixes;
using Softswitch.Storage.Privacy;
using Softswitch.Storage.Reach;
using Softswitch.Storage.Schemes;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage.Configuration;

internal sealed class ConfigurationReader(Database database) : IConfigurationReader, ITenantRevisions
{
    private const string UserSql = """
        SELECT u.id, u.name, e.number, COALESCE(u.language, t.language), u.area_code, u.email, u.offer_second_call, u.rights, u.version,
            u.number, u.anonymous, u.emergency_number, u.barred, u.dial_out_group
        FROM users u JOIN tenants t ON t.id = u.tenant LEFT JOIN extensions e ON e.tenant = u.tenant AND e.user_id = u.id
        WHERE u.tenant = $1 AND u.id = $2
        """;

    private const string ChannelSql = """
        SELECT c.name, c.user_id, c.call_limit, c.dtmf, c.encryption, COALESCE(c.language, u.language, t.language), COALESCE(c.country, t.country),
            COALESCE(c.area_code, u.area_code), c.emergency_callback_number, c.version, c.digest_md5, c.digest_sha256, t.encryption
        FROM channels c JOIN tenants t ON t.id = c.tenant LEFT JOIN users u ON u.tenant = c.tenant AND u.id = c.user_id
        WHERE c.name = $1 AND c.tenant = $2
        """;

    public ValueTask<Stored<TenantModel>?> Tenant(TenantId tenant, CancellationToken cancellation = default) =>
        First($"SELECT {TenantTable.Columns} FROM tenants WHERE id = $1", MapTenant, cancellation, tenant.Value);

    public async ValueTask<Stored<UserModel>?> User(TenantId tenant, UserId user, CancellationToken cancellation = default) =>
        await database.Read(
            async session =>
            {
                var channels = await session.All(
                    "SELECT name FROM channels WHERE tenant = $1 AND user_id = $2 ORDER BY name",
                    row => new ChannelName(row.Text(0)), tenant.Value, user.ToString());
                return await session.First(UserSql, row => MapUser(row, tenant, channels), tenant.Value, user.ToString());
            },
            cancellation);

    public ValueTask<Stored<ExtensionModel>?> Extension(TenantId tenant, ExtensionNumber number, CancellationToken cancellation = default) =>
        First(
            "SELECT number, type, user_id, version FROM extensions WHERE tenant = $1 AND number = $2",
            row => new Stored<ExtensionModel>(
                new ExtensionModel(tenant, new ExtensionNumber(row.Text(0)), row.Name<ExtensionType>(1), row.UserOrNull(2)), row.Long(3)),
            cancellation, tenant.Value, number.Value);

    public ValueTask<Stored<ChannelModel>?> Channel(TenantId tenant, ChannelName name, CancellationToken cancellation = default) =>
        First(ChannelSql, row => MapChannel(row, tenant), cancellation, name.Value, tenant.Value);

    public async ValueTask<TenantId?> FindChannel(ChannelName name, CancellationToken cancellation = default) =>
        await database.Read(session => session.First("SELECT tenant FROM channels WHERE name = $1", row => row.TenantOrNull(0), name.Value), cancellation);

    public async ValueTask<TenantId?> FindDomain(string sipDomain, CancellationToken cancellation = default) =>
        await database.Read(
            session => session.First("SELECT id FROM tenants WHERE sip_domain = $1", row => row.TenantOrNull(0), sipDomain.ToLowerInvariant()),
            cancellation);

    public ValueTask<Stored<DidModel>?> Did(E164 number, CancellationToken cancellation = default) =>
        First(
            "SELECT tenant, extension, version FROM dids WHERE number = $1",
            row => new Stored<DidModel>(new DidModel(row.Tenant(0), number, new ExtensionNumber(row.Text(1))), row.Long(2)),
            cancellation, number.Value);

    public async ValueTask<ImmutableArray<DidModel>> Dids(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                "SELECT number, extension FROM dids WHERE tenant = $1 ORDER BY number",
                row => new DidModel(tenant, new E164(row.Text(0)), new ExtensionNumber(row.Text(1))), tenant.Value),
            cancellation),
    ];

    public async ValueTask<ImmutableArray<ServiceModel>> Services(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                "SELECT extension, kind, music, sound, pin, records FROM services WHERE tenant = $1",
                row => new ServiceModel(
                    tenant, new ExtensionNumber(row.Text(0)), row.Name<ServiceKind>(1), row.TextOrNull(2), row.SoundOrNull(3), row.TextOrNull(4), row.Flag(5)),
                tenant.Value),
            cancellation),
    ];

    public async ValueTask<ImmutableArray<DialOutGroupModel>> DialOutGroups(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                DialOutGroupTable.SelectSql + "WHERE tenant = $1 ORDER BY name",
                row => DialOutGroupRules.ToModel(tenant, DialOutGroupTable.Map(row).Value), tenant.Value),
            cancellation),
    ];

    public ValueTask<ImmutableArray<AssistantGroup>> AssistantGroups(TenantId tenant, CancellationToken cancellation = default) =>
        AssistantReader.Read(database, tenant, cancellation);

    public async ValueTask<ImmutableArray<PrivacyGroupConfig>> PrivacyGroups(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(PrivacyGroupTable.SelectSql + "WHERE tenant = $1 ORDER BY name", row => PrivacyGroupTable.Map(row).Value, tenant.Value),
            cancellation),
    ];

    public async ValueTask<ImmutableArray<RoutingModel>> Routing(TenantId tenant, CancellationToken cancellation = default)
    {
        return await database.Read(
            async session =>
            {
                if (await session.First("SELECT country FROM tenants WHERE id = $1", row => row.Text(0), tenant.Value) is not { } country)
                    return ImmutableArray<RoutingModel>.Empty;
                var plan = NumberPlans.For(country);
                var models = await session.All(
                    RoutingTable.SelectSql + "WHERE tenant = $1", row => RoutingModel.Of(RoutingTable.Map(row).Value, plan), tenant.Value);
                return [.. await SignInSecrets.Fill(session, tenant, models)];
            },
            cancellation);
    }

    public async ValueTask<ImmutableArray<NamedExtension>> Names(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                "SELECT e.number, u.name FROM users u JOIN extensions e ON e.tenant = u.tenant AND e.user_id = u.id WHERE u.tenant = $1",
                row => new NamedExtension(new ExtensionNumber(row.Text(0)), row.Text(1)), tenant.Value),
            cancellation),
    ];

    public async ValueTask<ImmutableArray<SwitchedScheme>> Schemes(TenantId tenant, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(SchemeTable.SelectSql + "WHERE tenant = $1 ORDER BY name", row => SchemeTable.ToModel(tenant, row), tenant.Value),
            cancellation),
    ];

    public async ValueTask<FraudRules> FraudRules(TenantId tenant, CancellationToken cancellation = default) =>
        await database.Read(
            async session =>
            {
                var own = await session.First("SELECT fraud_limits FROM tenants WHERE id = $1", row => row.TextOrNull(0) ?? "", tenant.Value);
                var channels = await session.All(
                    "SELECT name, fraud_limits FROM channels WHERE tenant = $1 AND fraud_limits IS NOT NULL",
                    row => (Name: new ChannelName(row.Text(0)), Limits: Limits(row.Text(1), FraudLimits.OfChannel)), tenant.Value);
                return new FraudRules(Limits(own, FraudLimits.OfTenant), channels.ToFrozenDictionary(channel => channel.Name, channel => channel.Limits));
            },
            cancellation);

    public ValueTask<ImmutableArray<UserReach>> Reach(TenantId tenant, CancellationToken cancellation = default) =>
        ReachReader.Read(database, tenant, cancellation);

    public async ValueTask<long?> Of(TenantId tenant, CancellationToken cancellation = default) =>
        await database.Read(session => session.First("SELECT revision FROM tenants WHERE id = $1", row => (long?)row.Long(0), tenant.Value), cancellation);

    private async ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object?[] values)
        where T : class =>
        await database.Read(session => session.First(sql, map, values), cancellation);

    private static FraudLimits Limits(string? json, FraudLimits otherwise) =>
        FraudLimitsConfig.Fill(string.IsNullOrEmpty(json) ? null : StorageJson.Read<FraudLimitsConfig>(json), otherwise);

    private static Stored<TenantModel> MapTenant(DbDataReader row) => new(
        new TenantModel(
            row.Tenant(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Text(4), row.Text(5), row.IntOrNull(6),
            row.TextOrNull(7) ?? row.Text(1), row.NumberOrNull(8), row.Flag(10), row.Flag(11), row.NumberOrNull(12), (NumberCategory)row.Int(13),
            row.Name<Encryption>(14), TenantTable.Prefixes(row.TextOrNull(16)), NumberForwardTable.Map(row.TextOrNull(17))),
        row.Long(9));

    private static Stored<UserModel> MapUser(DbDataReader row, TenantId tenant, List<ChannelName> channels) => new(
        new UserModel(
            tenant, row.User(0), row.Text(1), row.TextOrNull(2) is { } number ? new ExtensionNumber(number) : null, row.Text(3),
            row.TextOrNull(4), row.TextOrNull(5), row.Flag(6), (UserRights)row.Int(7), [.. channels],
            row.NumberOrNull(9), row.Flag(10), row.NumberOrNull(11), (NumberCategory)row.Int(12), row.TextOrNull(13)),
        row.Long(8));

    private static Encryption Stricter(Encryption one, Encryption other) => one > other ? one : other;

    private static Stored<ChannelModel> MapChannel(DbDataReader row, TenantId tenant) => new(
        new ChannelModel(
            tenant, new ChannelName(row.Text(0)), row.UserOrNull(1), row.Int(2), row.Name<DtmfMethod>(3), Stricter(row.Name<Encryption>(4), row.Name<Encryption>(12)),
            row.Text(5), row.Text(6), row.TextOrNull(7), row.NumberOrNull(8), new DigestHashes(row.Bytes(10), row.Bytes(11))),
        row.Long(9));
}

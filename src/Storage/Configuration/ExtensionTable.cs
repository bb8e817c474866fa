using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Privacy;
using Softswitch.Storage.Schemes;

namespace Softswitch.Storage.Configuration;

internal sealed class ExtensionTable(ConfigurationWriter writer) : ConfigurationTable<ExtensionConfig, ExtensionNumber>(writer)
{
    internal const string InsertSql =
        "INSERT INTO extensions (tenant, number, version, type, user_id) VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4) ON CONFLICT DO NOTHING";

    private const string SelectSql = "SELECT number, type, user_id, version FROM extensions ";

    public override string Kind => "extension";

    internal static Task Insert(ChangeScope scope, ExtensionConfig config) =>
        scope.Session.Execute(InsertSql, InsertValues(scope.Tenant, config));

    internal static object?[] InsertValues(TenantId tenant, ExtensionConfig config) =>
        [tenant.Value, config.Number, config.Type.ToString(), config.UserId?.ToString()];

    internal static async Task<bool> Exists(ChangeScope scope, string number) =>
        await scope.Session.First(
            "SELECT number FROM extensions WHERE tenant = $1 AND number = $2", row => row.Text(0), scope.Tenant.Value, number) is not null;

    /// <summary>What the number is; null when it is free.</summary>
    internal static async Task<ExtensionType?> TypeOf(ChangeScope scope, string number) => await scope.Session.First(
        "SELECT type FROM extensions WHERE tenant = $1 AND number = $2", row => (ExtensionType?)row.Name<ExtensionType>(0), scope.Tenant.Value, number);

    /// <summary>Whether another extension is of a type.</summary>
    internal static async Task<bool> HasOther(ChangeScope scope, ExtensionType type, string number) => await scope.Session.First(
        "SELECT number FROM extensions WHERE tenant = $1 AND type = $2 AND number <> $3 LIMIT 1", row => row.Text(0), scope.Tenant.Value, type.ToString(), number) is not null;

    /// <summary>Refused while a DID rings it, by itself or by a number plan, or another extension leads there.</summary>
    internal static async Task<ImmutableArray<FieldError>> Remove(ChangeScope scope, string number)
    {
        var did = await scope.Session.First(
            "SELECT number FROM dids WHERE tenant = $1 AND extension = $2 LIMIT 1", row => row.Text(0), scope.Tenant.Value, number);
        if (did is not null)
            return Error("extension", "in-use", $"{did} rings extension {number}: let it ring another first");
        if (await RoutingTable.LeadingTo(scope, number) is { } leading)
            return Error("extension", "in-use", $"extension {leading} leads to {number}: let it lead elsewhere first");
        if (await SchemeTable.NameOfUse(scope, entry => entry.Extension == number) is { } scheme)
            return Error("extension", "in-use", $"the scheme {scheme} leads to extension {number}: let it lead to another first");
        await PrivacyGroupTable.Forget(scope, number);
        await Bury(scope, number);
        await scope.Session.Execute("DELETE FROM extensions WHERE tenant = $1 AND number = $2", scope.Tenant.Value, number);
        scope.Tell(ConfigurationKind.Extension, number);
        return [];
    }

    /// <summary>Gives an extension a number that is free; DIDs that ring it follow.</summary>
    internal static async Task Rename(ChangeScope scope, string from, string to)
    {
        await Bury(scope, from);
        await scope.Session.Execute(
            "UPDATE extensions SET number = $1, version = $2 WHERE tenant = $3 AND number = $4", to, scope.FirstVersion, scope.Tenant.Value, from);
        scope.Tell(ConfigurationKind.Extension, from);
    }

    protected override ExtensionNumber KeyOf(ExtensionConfig config) => new(config.Number);

    protected override string Cursor(ExtensionConfig config) => config.Number;

    protected override ImmutableArray<FieldError> Check(ExtensionConfig config, int? extensionLength) =>
        ExtensionRules.Check(config, extensionLength);

    protected override TableChange<ExtensionConfig> Prepare(TenantId tenant, ExtensionConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<ExtensionConfig>?> FindRow(SqlSession session, TenantId tenant, ExtensionNumber key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND number = $2", Map, tenant.Value, key.Value);

    protected override Task<List<Stored<ExtensionConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND number > $2 AND number LIKE $3 ESCAPE '\\' ORDER BY number LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, ExtensionConfig config)
    {
        if (config.Type != ExtensionType.User)
            return Error("number", "in-use", $"extension {config.Number} is of type {config.Type}: delete it where it was made");
        await Touch(scope, config.UserId);
        return await Remove(scope, config.Number);
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, ExtensionConfig config, ExtensionConfig? before)
    {
        if (before is { Type: not ExtensionType.User })
            return Error("number", "unique", $"extension {config.Number} is of type {before.Type}");
        if (!await Touch(scope, config.UserId))
            return Error("userId", "unknown", "there is no such user");
        if (await HasOther(scope, config))
            return Error("userId", "unique", "this user has an extension already");
        if (before?.UserId != config.UserId)
            await Touch(scope, before?.UserId);
        await scope.FixExtensionLength(config.Number);
        scope.Tell(ConfigurationKind.Extension, config.Number);
        if (before is null)
            await Insert(scope, config);
        else
            await scope.Session.Execute(
                "UPDATE extensions SET type = $1, user_id = $2, version = version + 1 WHERE tenant = $3 AND number = $4",
                config.Type.ToString(), config.UserId?.ToString(), scope.Tenant.Value, config.Number);
        return [];
    }

    private static async Task Bury(ChangeScope scope, string number) =>
        await scope.Bury(await scope.Session.First(
            "SELECT version FROM extensions WHERE tenant = $1 AND number = $2", row => row.Long(0), scope.Tenant.Value, number));

    private static async Task<bool> HasOther(ChangeScope scope, ExtensionConfig config) =>
        await scope.Session.First(
            "SELECT number FROM extensions WHERE tenant = $1 AND user_id = $2 AND number <> $3",
            row => row.Text(0), scope.Tenant.Value, config.UserId?.ToString(), config.Number) is not null;

    // The number is part of the user as people see it, so the user has a new version. False when there is no such user.
    private static async Task<bool> Touch(ChangeScope scope, UserId? user)
    {
        if (user is not { } id)
            return true;
        scope.Tell(ConfigurationKind.User, id.ToString());
        return await scope.Session.Execute(
            "UPDATE users SET version = version + 1 WHERE tenant = $1 AND id = $2", scope.Tenant.Value, id.ToString()) == 1;
    }

    private static Stored<ExtensionConfig> Map(DbDataReader row) =>
        new(new ExtensionConfig(row.Text(0), row.Name<ExtensionType>(1), row.UserOrNull(2)), row.Long(3));
}

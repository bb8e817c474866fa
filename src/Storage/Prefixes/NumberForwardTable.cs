using System.Collections.Immutable;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Prefixes;

/// <summary>In the rows of the tenants, with a version of its own there.</summary>
internal sealed class NumberForwardTable(ConfigurationWriter writer) : INumberForwards, IUndoable
{
    private const string What = "number-forwards";

    public string Kind => What;

    public async ValueTask<Stored<NumberForwards>?> Find(TenantId tenant, CancellationToken cancellation = default) =>
        await writer.Database.Read(session => FindRow(session, tenant), cancellation);

    public async Task<StoreResult> Switch(TenantId tenant, NumberForwards wanted, long? expected, Actor by, CancellationToken cancellation = default)
    {
        var errors = NumberForwardRules.Check(wanted);
        return errors.IsEmpty
            ? await writer.Run(tenant, by, scope => Switch(scope, wanted, expected), cancellation)
            : new StoreResult.Invalid(errors);
    }

    public async Task<UndoResult> Undo(AuditEntry entry, Actor by, CancellationToken cancellation)
    {
        var tenant = entry.Tenant!.Value;
        return await AuditedChange<NumberForwards>.Of(entry).Undo(
            await Find(tenant, cancellation),
            (before, version) => Switch(tenant, before, version, by, cancellation),
            version => Switch(tenant, NumberForwards.None, version, by, cancellation));
    }

    /// <summary>A DID goes, and with it where it was forwarded to.</summary>
    internal static async Task Forget(ChangeScope scope, string number)
    {
        var before = await FindRow(scope.Session, scope.Tenant);
        if (before?.Value.Numbers.Any(each => each.Number == number) == true)
            await Write(scope, before.Value, before.Value.Without(number));
    }

    internal static NumberForwards Map(string? json) => StorageJson.ReadOrNull<NumberForwards>(json) ?? NumberForwards.None;

    private static Task<Stored<NumberForwards>?> FindRow(SqlSession session, TenantId tenant) => session.First(
        "SELECT number_forwards, number_forwards_version FROM tenants WHERE id = $1",
        row => new Stored<NumberForwards>(Map(row.TextOrNull(0)), row.Long(1)), tenant.Value);

    private static async Task<StoreResult> Switch(ChangeScope scope, NumberForwards wanted, long? expected)
    {
        if (await FindRow(scope.Session, scope.Tenant) is not { } before)
            return new StoreResult.NotFound();
        if (expected is { } version && version != before.Version)
            return new StoreResult.Conflict(before.Version);
        var errors = await Unknown(scope, wanted);
        if (!errors.IsEmpty)
            return new StoreResult.Invalid(errors);
        if (StorageJson.Write(wanted) == StorageJson.Write(before.Value))
            return new StoreResult.Ok(before.Version);
        await Write(scope, before.Value, wanted);
        return new StoreResult.Ok(before.Version + 1);
    }

    private static async Task<ImmutableArray<FieldError>> Unknown(ChangeScope scope, NumberForwards wanted)
    {
        var errors = new FieldErrors();
        foreach (var (i, forward) in wanted.Numbers.Index())
        {
            var isOwn = await DidTable.Exists(scope, forward.Number);
            errors.Require(isOwn, string.Create(CultureInfo.InvariantCulture, $"numbers[{i}].number"), "unknown", $"{forward.Number} is no DID of this tenant");
        }

        return errors.ToImmutable();
    }

    private static async Task Write(ChangeScope scope, NumberForwards before, NumberForwards wanted)
    {
        await scope.Session.Execute(
            "UPDATE tenants SET number_forwards = $2, number_forwards_version = number_forwards_version + 1 WHERE id = $1",
            scope.Tenant.Value, StorageJson.Write(wanted));
        scope.Audit($"{What} {scope.Tenant}", before, wanted);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
    }
}

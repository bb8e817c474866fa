using System.Collections.Immutable;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Reach;

internal sealed class ReachTable(ConfigurationWriter writer) : UserSettingsTable<ReachConfig>(writer, Table)
{
    private const string Table = "reach";

    public override string Kind => Table;

    /// <summary>What the user has, or has without settings.</summary>
    internal static async Task<ReachConfig> Of(SqlSession session, TenantId tenant, UserId user) =>
        (await Find(session, tenant, user, Table))?.Value ?? ReachDefaults.Cleared(user);

    /// <summary>A user goes, and with him all that is his.</summary>
    internal static async Task Remove(ChangeScope scope, UserId user)
    {
        await ReachOverrideTable.Remove(scope, user);
        await Remove(scope, user, Table, Table);
    }

    protected override UserId KeyOf(ReachConfig config) => config.UserId;

    protected override ImmutableArray<FieldError> Check(ReachConfig config, int? extensionLength) => ReachRules.Check(config, extensionLength);

    protected override Task<ImmutableArray<FieldError>> CheckStored(ChangeScope scope, ReachConfig config) => ReachReferences.Check(scope, config);

    // To clear is to take back what was switched by hand as well: it names statuses that are gone.
    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, ReachConfig config)
    {
        await ReachOverrideTable.Remove(scope, config.UserId);
        return await base.DeleteRow(scope, config);
    }
}

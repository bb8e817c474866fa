using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Import;

/// <summary>
/// Stores one checked plan within one transaction: sorts people and numbers into what is new and what changed and writes each kind
/// in one go, for there may be very many; then everything else. Each item is a change of its own for the audit log.
/// </summary>
internal sealed class ImportTransaction(ImportPlan plan, ImportMode mode, Actor by, ImportSecrets secrets, Vault vault, TenantTables tables)
{
    private readonly TenantId _tenant = new(plan.Tenant.Id);
    private readonly ImportErrors _errors = new();
    private readonly ImportRows _rows = new();

    public async Task<ImportResult> Run(SqlSession session, List<ConfigurationChange> told)
    {
        if (!await PutTenant(session, told) || await ChangeScope.Enter(session, _tenant, by) is not { } scope)
            return Refused();
        var people = new ImportPeople(plan, secrets, vault, _rows, _errors);
        var settings = new ImportSettings(plan, tables, vault, _errors);
        var sounds = await ImportSounds.Find(session, _tenant, plan.Sections.Sounds);
        await settings.PutNamed(scope, sounds);
        var stored = await StoredTenant.Load(session, _tenant);
        people.Sort(scope, stored);
        new ImportNumbers(plan, _rows, _errors).Sort(scope, stored, sounds);
        if (!_errors.IsEmpty || !await Write(session))
            return Refused();
        await settings.PutNaming(scope, sounds, people);
        if (!_errors.IsEmpty)
            return Refused();
        _rows.Others = settings.Changed;
        scope.Audit("import " + _tenant, null, _rows.Counts());
        await scope.WriteAudit();
        told.Add(new ConfigurationChange(_tenant, ConfigurationKind.Everything, _tenant.Value));
        return Done(people, settings);
    }

    private ImportResult.Refused Refused() => new(_errors.ToImmutable());

    private ImportResult.Done Done(ImportPeople people, ImportSettings settings) =>
        new(_tenant, plan.Users.Length, plan.AllChannels.Count(), plan.Dids.Length, plan.Services.Length, [.. people.Generated])
        {
            Routing = plan.Sections.Routing.Length,
            Schemes = plan.Sections.Schemes.Length,
            Secrets = [.. settings.Generated],
        };

    private async Task<bool> PutTenant(SqlSession session, List<ConfigurationChange> told)
    {
        await TenantTable.Lock(session, _tenant);
        var before = await TenantTable.FindRow(session, _tenant);
        if (before is not null && mode == ImportMode.Create)
        {
            _errors.Add("tenant.id", "unique", "this tenant exists already");
            return false;
        }
        var wanted = plan.Tenant with
        {
            ExtensionLength = plan.Tenant.ExtensionLength ?? before?.Value.ExtensionLength ?? plan.OfOneLength.FirstOrDefault().Number?.Length,
        };
        CheckLength(wanted.ExtensionLength);
        if (before is not null && AuditedChange<TenantConfig>.IsSame(before.Value, wanted))
            return _errors.IsEmpty;
        var result = await TenantTable.Put(session, told, wanted, before?.Version, by);
        if (result is StoreResult.Invalid invalid)
            _errors.AddUnder("tenant", invalid.Errors);
        else if (result is not StoreResult.Ok)
            _errors.Add("tenant.id", "unique", "somebody else made or changed this tenant just now");
        return _errors.IsEmpty;
    }

    // The file agrees with itself; does it agree with the tenant that is there?
    private void CheckLength(int? length)
    {
        foreach (var (path, _) in plan.OfOneLength.Where(extension => extension.Number.Length != length))
            _errors.Add(path, "length", $"all extensions of this tenant have {length} digits");
    }

    /// <summary>False when a name or number belongs to another tenant; names which.</summary>
    private async Task<bool> Write(SqlSession session)
    {
        await session.ExecuteMany(UserTable.InsertSql, _rows.NewUsers);
        await session.ExecuteMany(UserTable.UpdateSql, _rows.ChangedUsers);
        await session.ExecuteMany(ExtensionTable.InsertSql, _rows.NewExtensions);
        await session.ExecuteMany(ServiceTable.InsertSql, _rows.NewServices);
        await session.ExecuteMany(ServiceTable.UpdateSql, _rows.ChangedServices);
        if (await session.ExecuteMany(ChannelTable.InsertSql, _rows.NewChannels) < _rows.NewChannels.Count)
            await ImportTaken.NameChannels(session, _tenant, plan, _errors);
        await session.ExecuteMany(ChannelTable.UpdateSql, _rows.ChangedChannels);
        await session.ExecuteMany(ChannelTable.UpdateSecretSql, _rows.ChangedSecrets);
        if (await session.ExecuteMany(DidTable.InsertSql, _rows.NewDids) < _rows.NewDids.Count)
            await ImportTaken.NameDids(session, _tenant, plan, _errors);
        await session.ExecuteMany(DidTable.UpdateSql, _rows.ChangedDids);
        if (await TenantTable.Foreign(session, plan.Tenant) is StoreResult.Invalid foreign)
            _errors.AddUnder("tenant", foreign.Errors);
        return _errors.IsEmpty;
    }
}

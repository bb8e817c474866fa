using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

/// <summary>One change within a tenant, under the lock of that tenant, in one transaction. Collects what to audit and whom to tell.</summary>
internal sealed class ChangeScope
{
    private readonly List<AuditEntry> _audit = [];
    private readonly HashSet<ConfigurationChange> _changes = [];
    private readonly Actor _by;

    private ChangeScope(SqlSession session, TenantId tenant, int? extensionLength, long deletedVersion, Actor by)
    {
        Session = session;
        Tenant = tenant;
        ExtensionLength = extensionLength;
        FirstVersion = deletedVersion + 1;
        _by = by;
    }

    public SqlSession Session { get; }

    public TenantId Tenant { get; }

    /// <summary>The length all extensions of the tenant have; null until the first.</summary>
    public int? ExtensionLength { get; private set; }

    /// <summary>The version with which a new item begins.</summary>
    public long FirstVersion { get; private set; }

    /// <summary>When the change is made, in unix ms.</summary>
    public long At => _by.At;

    public IReadOnlyCollection<ConfigurationChange> Changes => _changes;

    /// <summary>Takes the lock of the tenant until the transaction ends; null when there is no such tenant.</summary>
    public static async Task<ChangeScope?> Enter(SqlSession session, TenantId tenant, Actor by) =>
        await session.First(
            "UPDATE tenants SET revision = revision + 1 WHERE id = $1 RETURNING extension_length, deleted_version",
            row => new ChangeScope(session, tenant, row.IntOrNull(0), row.Long(1), by),
            tenant.Value);

    /// <summary>Fixes the length with the first extension (SPEC T2).</summary>
    public async Task FixExtensionLength(string number)
    {
        if (ExtensionLength is not null)
            return;
        ExtensionLength = number.Length;
        await Session.Execute("UPDATE tenants SET extension_length = $1, version = version + 1 WHERE id = $2", (long)number.Length, Tenant.Value);
        Tell(ConfigurationKind.Tenant, Tenant.Value);
    }

    /// <summary>Remembers the version of an item that goes: what is made later begins above it.</summary>
    public async Task Bury(long version)
    {
        if (version < FirstVersion)
            return;
        FirstVersion = version + 1;
        await Session.Execute("UPDATE tenants SET deleted_version = $1 WHERE id = $2", version, Tenant.Value);
    }

    public void Tell(ConfigurationKind kind, string key) => _changes.Add(new ConfigurationChange(Tenant, kind, key));

    public void Audit<T>(string what, T? before, T? after)
        where T : class =>
        _audit.Add(new AuditEntry(
            _by, Tenant, what, before is null ? null : StorageJson.Write(before), after is null ? null : StorageJson.Write(after)));

    public Task WriteAudit() => AuditStore.Write(Session, _audit);
}

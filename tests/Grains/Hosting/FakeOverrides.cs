using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>What was switched by hand, in memory: it remembers by whom.</summary>
internal sealed class FakeOverrides : ISchemeOverrides, IConfigurationTable<ReachOverrides, UserId>
{
    private readonly Dictionary<UserId, ReachOverrides> _users = [];

    /// <summary>What schemes were switched to last; null for the schedule.</summary>
    public Dictionary<string, SchemeOverride?> Schemes { get; } = new(StringComparer.Ordinal);

    public Actor? By { get; private set; }

    /// <summary>Somebody else is always first.</summary>
    public bool IsContended { get; set; }

    public ReachOverrides? Of(UserId user) => _users.GetValueOrDefault(user);

    public ValueTask<Stored<SchemeOverride?>?> Find(TenantId tenant, string scheme, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoreResult> Switch(
        TenantId tenant, string scheme, SchemeOverride? wanted, long? expected, Actor by, CancellationToken cancellation = default)
    {
        (Schemes[scheme], By) = (wanted, by);
        return Task.FromResult<StoreResult>(new StoreResult.Ok(1));
    }

    public ValueTask<Stored<ReachOverrides>?> Find(TenantId tenant, UserId key, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_users.TryGetValue(key, out var found) ? new Stored<ReachOverrides>(found, 1) : null);

    public Task<StoreResult> Put(TenantId tenant, ReachOverrides config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        if (IsContended)
            return Task.FromResult<StoreResult>(new StoreResult.Conflict(2));
        (_users[config.UserId], By) = (config, by);
        return Task.FromResult<StoreResult>(new StoreResult.Ok(1));
    }

    public ValueTask<Page<Stored<ReachOverrides>>> List(TenantId tenant, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoreResult> Delete(TenantId tenant, UserId key, long? expected, Actor by, CancellationToken cancellation = default) => throw new NotSupportedException();
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>What was switched by hand, in memory: it remembers by whom.</summary>
internal sealed class FakeOverrides : ISchemeOverrides, INumberForwards, IConfigurationTable<ReachOverrides, UserId>
{
    private readonly Dictionary<UserId, ReachOverrides> _users = [];

    /// <summary>What schemes were switched to last; null for the schedule.</summary>
    public Dictionary<string, SchemeOverride?> Schemes { get; } = new(StringComparer.Ordinal);

    /// <summary>How numbers are forwarded; its version is how often they were.</summary>
    public Stored<NumberForwards> Numbers { get; private set; } = new(NumberForwards.None, 0);

    /// <summary>How often somebody else comes first when numbers are forwarded.</summary>
    public int NumberConflicts { get; set; }

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

    ValueTask<Stored<NumberForwards>?> INumberForwards.Find(TenantId tenant, CancellationToken cancellation) =>
        ValueTask.FromResult<Stored<NumberForwards>?>(Numbers);

    public Task<StoreResult> Switch(TenantId tenant, NumberForwards wanted, long? expected, Actor by, CancellationToken cancellation = default)
    {
        if (NumberConflicts-- > 0)
            return Task.FromResult<StoreResult>(new StoreResult.Conflict(Numbers.Version));
        (Numbers, By) = (new(wanted, Numbers.Version + 1), by);
        return Task.FromResult<StoreResult>(new StoreResult.Ok(Numbers.Version));
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

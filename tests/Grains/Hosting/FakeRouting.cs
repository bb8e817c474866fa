using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Extensions that lead on, as they are written: what is put is read by <see cref="FakeConfiguration"/> at once.</summary>
internal sealed class FakeRouting(FakeConfiguration configuration) : IConfigurationTable<RoutingConfig, ExtensionNumber>
{
    private readonly Dictionary<ExtensionNumber, Stored<RoutingConfig>> _rows = [];

    /// <summary>So many who write find that somebody else was first.</summary>
    public int Conflicts { get; set; }

    public ValueTask<Stored<RoutingConfig>?> Find(TenantId tenant, ExtensionNumber key, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_rows.GetValueOrDefault(key));

    public Task<StoreResult> Put(TenantId tenant, RoutingConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        if (Conflicts-- > 0)
            return Task.FromResult<StoreResult>(new StoreResult.Conflict(9));
        var key = new ExtensionNumber(config.Extension);
        _rows[key] = new Stored<RoutingConfig>(config, (expected ?? 0) + 1);
        configuration.RoutingModels[key] = RoutingModel.Of(config, NumberPlans.For("NL"));
        return Task.FromResult<StoreResult>(new StoreResult.Ok((expected ?? 0) + 1));
    }

    public ValueTask<Page<Stored<RoutingConfig>>> List(TenantId tenant, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoreResult> Delete(TenantId tenant, ExtensionNumber key, long? expected, Actor by, CancellationToken cancellation = default) => throw new NotSupportedException();
}

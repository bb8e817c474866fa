using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Routing;

/// <summary>What calls need to know of a tenant as a whole, as this node knows it: read again when its edition changed.</summary>
internal sealed class TenantBook(IConfigurationReader reader, TenantEditions editions)
{
    private readonly ConcurrentDictionary<TenantId, TenantPage> _known = new();

    /// <summary>Null when there is no such tenant. While the store is away what is known remains: calls must go on.</summary>
    /// <exception cref="StorageUnavailableException">Nothing is known yet.</exception>
    public ValueTask<TenantPage?> Find(TenantId tenant) => _known.TryGetValue(tenant, out var page) && page.Edition == editions.Current(tenant)
        ? ValueTask.FromResult<TenantPage?>(page)
        : new ValueTask<TenantPage?>(Read(tenant));

    private async Task<TenantPage?> Read(TenantId tenant)
    {
        var edition = editions.Current(tenant);
        try
        {
            if (await reader.Tenant(tenant) is not { } model)
            {
                _known.TryRemove(tenant, out _);
                return null;
            }

            var dids = await reader.Dids(tenant);
            var services = await reader.Services(tenant);
            var groups = await reader.DialOutGroups(tenant);
            var fraud = await reader.FraudRules(tenant);
            var routing = await reader.Routing(tenant);
            var reach = await reader.Reach(tenant);
            var schemes = await reader.Schemes(tenant);
            var isAssisted = reach.Any(user => user.Model.Profiles.Values.Any(profile => profile.AssistantGroup is not null));
            var assistants = isAssisted ? await reader.AssistantGroups(tenant) : [];
            var names = await reader.NamesFor(tenant, routing);
            var page = TenantPage.Of(edition, model.Value, dids, services, groups, fraud, routing, reach, schemes, assistants);
            return _known[tenant] = page with { Routing = page.Routing with { Names = names } };
        }
        catch (StorageUnavailableException) when (_known.TryGetValue(tenant, out var known))
        {
            return known;
        }
    }
}

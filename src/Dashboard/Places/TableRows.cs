using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Places;

/// <summary>Reads a table of a tenant whole.</summary>
internal static class TableRows
{
    public static async Task<ImmutableArray<Stored<TConfig>>> All<TConfig, TKey>(
        IConfigurationTable<TConfig, TKey> table, TenantId tenant, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Stored<TConfig>>();
        string? after = null;
        do
        {
            var page = await table.List(tenant, new PageRequest(after, PageRequest.MaxLimit), cancellation);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all.ToImmutable();
    }
}

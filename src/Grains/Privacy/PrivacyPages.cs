using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Privacy;

/// <summary>The privacy groups of tenants as this node knows them: read again when the edition of the tenant changed.</summary>
internal sealed class PrivacyPages(IConfigurationReader reader, TenantEditions editions)
{
    private readonly ConcurrentDictionary<TenantId, (long Edition, PrivacyBook Book)> _known = new();

    /// <summary>While the store is away what is known remains.</summary>
    /// <exception cref="StorageUnavailableException">Nothing is known yet.</exception>
    public ValueTask<PrivacyBook> Find(TenantId tenant) => _known.TryGetValue(tenant, out var page) && page.Edition == editions.Current(tenant)
        ? ValueTask.FromResult(page.Book)
        : new ValueTask<PrivacyBook>(Read(tenant));

    private async Task<PrivacyBook> Read(TenantId tenant)
    {
        var edition = editions.Current(tenant);
        try
        {
            var book = PrivacyBook.Of(await reader.PrivacyGroups(tenant));
            _known[tenant] = (edition, book);
            return book;
        }
        catch (StorageUnavailableException) when (_known.TryGetValue(tenant, out var page))
        {
            return page.Book;
        }
    }
}

using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Contracts.Configuration;

/// <summary>Where calls of a tenant go by what is stored of it now (SPEC K5).</summary>
public static class StoredRouting
{
    /// <summary>All ways that a call may take; null, with the reasons among the errors, for one that cannot be.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    public static async Task<RouteNode?> Explain(
        this IConfigurationReader reader, TenantModel tenant, ExplainRequest asked, FieldErrors errors, CancellationToken cancellation = default)
    {
        var node = errors.IsEmpty ? asked.Explain(await Book(tenant, reader, cancellation), tenant, errors) : null;
        if (ExtensionNumber.TryParse(asked.Called, out var extension) && extension.Value.Length == tenant.ExtensionLength)
            errors.Require(await reader.Extension(tenant.Id, extension, cancellation) is not null, "called", "unknown", $"there is no extension {extension}");
        return errors.IsEmpty ? node : null;
    }

    /// <summary>Who can be dialled by name; nobody where no menu lets callers do so, for there may be many.</summary>
    /// <param name="routing">All that lead calls on.</param>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    public static async ValueTask<NameIndex> NamesFor(
        this IConfigurationReader reader, TenantId tenant, ImmutableArray<RoutingModel> routing, CancellationToken cancellation = default) =>
        routing.Any(model => model is RoutingModel.Menu { DialsByName: true }) ? NameIndex.Of(await reader.Names(tenant, cancellation)) : NameIndex.Empty;

    // Without names: an explanation asks for none.
    private static async ValueTask<RoutingBook> Book(TenantModel tenant, IConfigurationReader reader, CancellationToken cancellation) => RoutingBook.Of(
        tenant,
        await reader.Routing(tenant.Id, cancellation),
        from user in await reader.Reach(tenant.Id, cancellation)
        where user.Extension is not null
        select KeyValuePair.Create(user.Extension!.Value, user.Model),
        await reader.Schemes(tenant.Id, cancellation),
        (await reader.Dids(tenant.Id, cancellation)).ToFrozenDictionary(did => did.Number, did => did.Extension),
        (await reader.Services(tenant.Id, cancellation)).Select(service => service.Extension),
        await reader.AssistantGroups(tenant.Id, cancellation));
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Places;

/// <summary>The extensions and numbers of a tenant, to be chosen from and to be called by their names.</summary>
/// <param name="Extensions">The lowest first.</param>
/// <param name="Numbers">Likewise.</param>
public sealed record PlaceBook(ImmutableArray<Place> Extensions, ImmutableArray<Place> Numbers)
{
    /// <summary>Empty for what has none.</summary>
    public string NameOf(string place) => Extensions.FirstOrDefault(each => each.Value == place)?.Name ?? "";

    /// <exception cref="Contracts.Records.StorageUnavailableException">The database is away.</exception>
    public static async Task<PlaceBook> Of(TenantId tenant, IConfigurationStore store, IConfigurationReader reader, CancellationToken cancellation)
    {
        var users = (await TableRows.All(store.Users, tenant, cancellation)).ToDictionary(user => user.Value.Id, user => user.Value.Name);
        var routing = (await reader.Routing(tenant, cancellation)).ToDictionary(model => model.Extension.Value, model => model.Name, StringComparer.Ordinal);
        var services = (await reader.Services(tenant, cancellation)).ToDictionary(model => model.Extension.Value, model => model.Kind.ToString(), StringComparer.Ordinal);
        var extensions = await TableRows.All(store.Extensions, tenant, cancellation);
        return new PlaceBook(
            [.. extensions.Select(each => Extension(each.Value)).OrderBy(place => place.Value, StringComparer.Ordinal)],
            [.. (await reader.Dids(tenant, cancellation)).Select(did => new Place(did.Number.Value, null, did.Extension.Value))]);

        Place Extension(ExtensionConfig config) => new(
            config.Number,
            config.Type,
            config.UserId is { } user
                ? users.GetValueOrDefault(user, "")
                : routing.GetValueOrDefault(config.Number) ?? services.GetValueOrDefault(config.Number, ""));
    }
}

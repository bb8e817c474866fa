using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>What a grain has read of its configuration: read when told, and when the edition of the tenant changed.</summary>
/// <param name="read">Reads the item; null when there is none.</param>
internal sealed class Configured<TModel>(TenantId tenant, TenantEditions editions, Func<ValueTask<TModel?>> read)
    where TModel : class
{
    private const long Unread = -1;

    private long _edition = Unread;

    public TModel? Model { get; private set; }

    public bool IsCurrent => _edition == editions.Current(tenant);

    /// <exception cref="StorageUnavailableException">The store is away; the next use tries again.</exception>
    public async Task Read()
    {
        _edition = Unread;
        var edition = editions.Current(tenant);
        Model = await read();
        _edition = edition;
    }

    /// <summary>Reads again; while the store is away what is known remains, for calls must go on.</summary>
    public async Task ReadIfPossible()
    {
        try
        {
            await Read();
        }
        catch (StorageUnavailableException) when (Model is not null)
        {
            // Still out of date: the next use tries again.
        }
    }
}

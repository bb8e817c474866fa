using Softswitch.Contracts.Configuration;

namespace Softswitch.Api.Tables;

/// <summary>The items of the platform.</summary>
internal sealed class PlatformItems<TConfig, TKey>(IPlatformTable<TConfig, TKey> table) : ITable<TConfig, TKey>
{
    public ValueTask<Stored<TConfig>?> Find(TKey key, CancellationToken cancellation) => table.Find(key, cancellation);

    public ValueTask<Page<Stored<TConfig>>> List(PageRequest page, CancellationToken cancellation) => table.List(page, cancellation);

    public Task<StoreResult> Put(TConfig config, long? expected, Actor by, CancellationToken cancellation) =>
        table.Put(config, expected, by, cancellation);

    public Task<StoreResult> Delete(TKey key, long? expected, Actor by, CancellationToken cancellation) =>
        table.Delete(key, expected, by, cancellation);
}

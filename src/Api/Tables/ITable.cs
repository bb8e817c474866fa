using Softswitch.Contracts.Configuration;

namespace Softswitch.Api.Tables;

/// <summary>Items of one kind, confined to what the request may reach. The rules are those of <see cref="IConfigurationTable{TConfig, TKey}"/>.</summary>
internal interface ITable<TConfig, in TKey>
{
    ValueTask<Stored<TConfig>?> Find(TKey key, CancellationToken cancellation);

    ValueTask<Page<Stored<TConfig>>> List(PageRequest page, CancellationToken cancellation);

    Task<StoreResult> Put(TConfig config, long? expected, Actor by, CancellationToken cancellation);

    Task<StoreResult> Delete(TKey key, long? expected, Actor by, CancellationToken cancellation);
}

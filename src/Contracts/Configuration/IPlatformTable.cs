namespace Softswitch.Contracts.Configuration;

/// <summary>What people configure of one kind for the platform as a whole; the rules are those of <see cref="IConfigurationTable{TConfig, TKey}"/>.</summary>
public interface IPlatformTable<TConfig, in TKey>
{
    ValueTask<Stored<TConfig>?> Find(TKey key, CancellationToken cancellation = default);

    ValueTask<Page<Stored<TConfig>>> List(PageRequest page, CancellationToken cancellation = default);

    Task<StoreResult> Put(TConfig config, long? expected, Actor by, CancellationToken cancellation = default);

    /// <summary><paramref name="expected"/> null deletes any version. Invalid with rule <c>in-use</c> when something else points to it.</summary>
    Task<StoreResult> Delete(TKey key, long? expected, Actor by, CancellationToken cancellation = default);
}

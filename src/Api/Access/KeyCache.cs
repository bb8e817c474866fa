using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Access;

/// <summary>Remembers for a few seconds which secrets are keys, and which are not. Holds hashes, never secrets.</summary>
internal sealed class KeyCache(IApiKeyStore store, ApiOptions options, TimeProvider time)
{
    /// <summary>Longer texts are not keys and not worth hashing.</summary>
    public const int MaxSecret = 200;

    private const int MaxEntries = 10_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The key, or null. Throws <see cref="StorageUnavailableException"/> while the database is away and the key is not remembered.</summary>
    public async ValueTask<ApiKey?> Verify(string secret, CancellationToken cancellation)
    {
        if (secret.Length is 0 or > MaxSecret)
            return null;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        var now = time.GetUtcNow();
        if (_entries.TryGetValue(hash, out var known) && known.Until > now)
            return known.Key;
        var key = await store.Verify(secret, cancellation);
        if (_entries.Count >= MaxEntries)
            _entries.Clear();
        _entries[hash] = new Entry(key, now + options.KeyCache);
        return key;
    }

    /// <summary>A key was deleted or its tenant is gone: ask the store again.</summary>
    public void Forget() => _entries.Clear();

    private sealed record Entry(ApiKey? Key, DateTimeOffset Until);
}

using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Keys for API clients. Throws <see cref="StorageUnavailableException"/> while the database is away.</summary>
public interface IApiKeyStore
{
    /// <summary>The key whose secret this is, or null. Takes any text.</summary>
    ValueTask<ApiKey?> Verify(string secret, CancellationToken cancellation = default);

    /// <summary>Keys of a tenant; of the platform when <paramref name="tenant"/> is null.</summary>
    ValueTask<ImmutableArray<ApiKey>> List(TenantId? tenant, CancellationToken cancellation = default);

    /// <summary>Makes a key; <see cref="StoreResult.Ok.Generated"/> is the secret, shown this once.</summary>
    Task<StoreResult> Create(ApiKeyConfig config, Actor by, CancellationToken cancellation = default);

    /// <summary>Only a key of that tenant; of the platform when <paramref name="tenant"/> is null.</summary>
    Task<StoreResult> Delete(TenantId? tenant, ApiKeyId id, Actor by, CancellationToken cancellation = default);
}

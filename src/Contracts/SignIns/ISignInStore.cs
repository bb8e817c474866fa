using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.SignIns;

/// <summary>The log of who signed in by telephone, each sign-in exactly once.</summary>
public interface ISignInStore
{
    /// <summary>
    /// Keeps a sign-in; the same one again does nothing. Returns at once and never fails: until the database has it, it is in a file of the
    /// data folder, from which it is brought there when the database is back, or by the next process.
    /// </summary>
    void Append(SignInRecord record);

    /// <summary>One part of the list; its next part begins after <see cref="Page{T}.Next"/>.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    ValueTask<Page<SignInRecord>> Query(TenantId tenant, SignInQuery query, CancellationToken cancellation = default);
}

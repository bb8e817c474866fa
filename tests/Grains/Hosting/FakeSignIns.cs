using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>The log of sign-ins. The hash of a password is the password itself.</summary>
internal sealed class FakeSignIns : ISignInStore, ISignInPasswords
{
    public ConcurrentQueue<SignInRecord> Kept { get; } = new();

    public void Append(SignInRecord record) => Kept.Enqueue(record);

    public bool Matches(string password, string? hash) => hash == password;

    public ValueTask<Page<SignInRecord>> Query(TenantId tenant, SignInQuery query, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Configuration;

/// <summary>Carries how one user is reached over to others (SPEC P4).</summary>
public sealed class ReachCopy
{
    // What somebody else changes meanwhile is lost as well, so the newest is taken again.
    private const int Tries = 3;

    private readonly IConfigurationStore _store;
    private readonly IConfigurationReader _reader;
    private readonly TenantId _tenant;
    private readonly ReachConfig _source;
    private readonly ReachOwner _owner;

    private ReachCopy(IConfigurationStore store, IConfigurationReader reader, TenantId tenant, ReachConfig source, ReachOwner owner) =>
        (_store, _reader, _tenant, _source, _owner) = (store, reader, tenant, source, owner);

    /// <summary>Reads what is carried over: what every user has, of one who set nothing.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    public static async Task<ReachCopy> Of(
        IConfigurationStore store, IConfigurationReader reader, TenantId tenant, UserId source, CancellationToken cancellation = default)
    {
        var config = (await store.Reach.Find(tenant, source, cancellation))?.Value ?? ReachDefaults.Cleared(source);
        return new ReachCopy(store, reader, tenant, config, await OwnerOf(reader, tenant, config, cancellation));
    }

    /// <summary>Writes it to another user. A conflict is left when somebody else changes that one all the time.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away; nothing has changed.</exception>
    public async Task<StoreResult> To(UserId target, Actor by, CancellationToken cancellation = default)
    {
        StoreResult result = new StoreResult.NotFound();
        for (var i = 0; i < Tries; i++)
        {
            var stored = await _store.Reach.Find(_tenant, target, cancellation);
            var before = stored?.Value ?? ReachDefaults.Cleared(target);
            var clone = ReachClone.Apply(_source, _owner, before, await OwnerOf(_reader, _tenant, before, cancellation));
            result = await _store.Reach.Put(_tenant, clone, stored?.Version, by, cancellation);
            if (result is StoreResult.Ok or StoreResult.Invalid)
                break;
        }

        return result;
    }

    private static async Task<ReachOwner> OwnerOf(IConfigurationReader reader, TenantId tenant, ReachConfig config, CancellationToken cancellation)
    {
        var user = await reader.User(tenant, config.UserId, cancellation);
        return ReachOwner.Of(config, user?.Value.Channels ?? [], user?.Value.Number);
    }
}

using Orleans;

namespace Softswitch.Grains.Configuration;

/// <summary>Which edition of its configuration a tenant has; key: <see cref="Contracts.GrainKeys.Tenant"/>.</summary>
internal interface ITenantEditionGrain : IGrainWithStringKey
{
    /// <summary>How long who asked is told of changes.</summary>
    static readonly TimeSpan Followed = TimeSpan.FromMinutes(10);

    /// <summary>A number that differs from all earlier ones once anything of the tenant has changed. Never zero or less.</summary>
    /// <param name="follower">Who asks: is told of each change from now on, for <see cref="Followed"/>.</param>
    /// <exception cref="Contracts.Records.StorageUnavailableException">It is time to ask the store again, and it is away.</exception>
    Task<long> Current(IEditionFollower follower);

    /// <summary>Everything changed: asks the store at once, and tells all who follow.</summary>
    Task Advance();
}

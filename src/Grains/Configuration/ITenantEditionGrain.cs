using Orleans;

namespace Softswitch.Grains.Configuration;

/// <summary>Which edition of its configuration a tenant has; key: <see cref="Contracts.GrainKeys.Tenant"/>.</summary>
internal interface ITenantEditionGrain : IGrainWithStringKey
{
    /// <summary>A number that differs from all earlier ones once anything of the tenant has changed. Never zero or less.</summary>
    /// <exception cref="Contracts.Records.StorageUnavailableException">It is time to ask the store again, and it is away.</exception>
    Task<long> Current();

    /// <summary>Everything changed: asks the store at once.</summary>
    Task Advance();
}
